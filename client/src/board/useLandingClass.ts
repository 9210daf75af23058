import { useDerived, useRoomSession } from '../hooks/index.ts';
import { whyLocked } from '../session/whyNot.ts';
import { isSameCell, useBoardParts } from './BoardParts.ts';

/** How the place shows that what is in hand would land here. On the wall that is LandingPlace's, also where no slot is in the page. */
export function useLandingClass(section: string, row: number): string | undefined {
  const room = useRoomSession();
  const { hand, isNarrow } = useBoardParts();
  return useDerived(hand, (held) => {
    if (!isNarrow || held?.kind !== 'notes' || !isSameCell(held.landing, { section, row })) return undefined;
    return whyLocked(room, section) === undefined ? 'is-landing' : 'is-landing is-locked';
  });
}
