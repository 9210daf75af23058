import type { Section } from '@evenboard/board';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { SectionStepper } from '../section/index.ts';
import { useOutline } from './OutlineContext.ts';
import { useDerived } from './useDerived.ts';

/** Chooses the one section that is shown where there is no room for all. */
export function OutlineStepper({ sections }: { sections: readonly Section[] }) {
  const { commands } = useOutline();
  return (
    <SectionStepper
      sections={sections}
      shown={useDerived(useRoomSession().current, ({ cell }) => cell.section)}
      onGo={commands.goToSection}
      words={(section, number) =>
        t('outline.sectionOf', {
          letter: section.letter,
          title: sectionTitle(section),
          number,
          count: sections.length,
        })
      }
    />
  );
}
