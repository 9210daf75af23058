import { FIRST_ROW, type Section } from '@evenboard/board';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { SectionStepper } from '../section/index.ts';

/** Chooses the one section that is drawn where there is no room for a wall. */
export function Stepper({ sections, shown }: { sections: readonly Section[]; shown: Section | undefined }) {
  const { current } = useRoomSession();
  return (
    <SectionStepper
      sections={sections}
      shown={shown?.id}
      onGo={({ id }) => current.setCell({ section: id, row: FIRST_ROW })}
      words={({ letter }, number) => t('board.sectionOf', { letter, number, count: sections.length })}
    />
  );
}
