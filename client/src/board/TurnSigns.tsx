import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useBoardParts } from './BoardParts.ts';
import type { Side } from './hand.ts';
import { shownSections } from './navigableFrames.ts';

/** At the sides of the page, while notes are carried where one section is drawn: which sections they can be held towards. */
export function TurnSigns() {
  const room = useRoomSession();
  const parts = useBoardParts();
  const held = useReadable(parts.hand);
  if (!parts.isNarrow || held?.kind !== 'notes' || held.isKeyboard) return null;
  const { sections, shown } = shownSections(room, parts);
  const at = sections.findIndex(({ id }) => id === shown?.id);
  const sign = (side: Side) => {
    const section = sections[at + side];
    if (section === undefined) return null;
    const isAimed = held.aim === side;
    return (
      <span
        className={`turn-sign ${side < 0 ? 'is-before' : 'is-after'}${isAimed ? ' is-aimed' : ''}`}
        aria-hidden="true"
      >
        <Icon of={side < 0 ? ChevronLeft : ChevronRight} />
        {section.letter}
      </span>
    );
  };
  return (
    <>
      {sign(-1)}
      {sign(1)}
    </>
  );
}
