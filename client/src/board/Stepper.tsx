import { FIRST_ROW, type Section } from '@evenboard/board';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Chooses the one section that is drawn where there is no room for a wall. */
export function Stepper({ sections, shown }: { sections: readonly Section[]; shown: Section | undefined }) {
  const { current } = useRoomSession();
  const index = sections.findIndex(({ id }) => id === shown?.id);
  const go = (section: Section | undefined) =>
    section && current.setCell({ section: section.id, row: FIRST_ROW });
  return (
    <div className="stepper">
      <IconButton
        label={t('board.sectionBefore')}
        icon={<Icon of={ChevronLeft} />}
        aria-disabled={index <= 0}
        onClick={() => go(sections[index - 1])}
      />
      <select
        className="select"
        aria-label={t('board.section')}
        value={shown?.id}
        onChange={(event) => go(sections.find(({ id }) => id === event.target.value))}
      >
        {sections.map((section, at) => (
          <option key={section.id} value={section.id}>
            {t('board.sectionOf', { letter: section.letter, number: at + 1, count: sections.length })}
          </option>
        ))}
      </select>
      <IconButton
        label={t('board.sectionAfter')}
        icon={<Icon of={ChevronRight} />}
        aria-disabled={index >= sections.length - 1}
        onClick={() => go(sections[index + 1])}
      />
    </div>
  );
}
