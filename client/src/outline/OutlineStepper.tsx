import type { Section } from '@evenboard/board';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOutline } from './OutlineContext.ts';
import { useDerived } from './useDerived.ts';

/** Chooses the one section that is shown where there is no room for all. */
export function OutlineStepper({ sections }: { sections: readonly Section[] }) {
  const { commands } = useOutline();
  const here = useDerived(useRoomSession().current, ({ cell }) => cell.section);
  const index = sections.findIndex(({ id }) => id === here);
  const go = (section: Section | undefined) => section && commands.goToSection(section);
  return (
    <div className="stepper">
      <IconButton
        label={t('outline.sectionBefore')}
        icon={<Icon of={ChevronLeft} />}
        aria-disabled={index <= 0}
        onClick={() => go(sections[index - 1])}
      />
      <select
        className="select"
        aria-label={t('outline.section')}
        value={here}
        onChange={(event) => go(sections.find(({ id }) => id === event.target.value))}
      >
        {sections.map((section, at) => (
          <option key={section.id} value={section.id}>
            {t('outline.sectionOf', {
              letter: section.letter,
              title: sectionTitle(section),
              number: at + 1,
              count: sections.length,
            })}
          </option>
        ))}
      </select>
      <IconButton
        label={t('outline.sectionAfter')}
        icon={<Icon of={ChevronRight} />}
        aria-disabled={index >= sections.length - 1}
        onClick={() => go(sections[index + 1])}
      />
    </div>
  );
}
