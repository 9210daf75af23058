import { useDerived } from '../hooks/index.ts';
import { isSameCell, useBoardParts } from './BoardParts.ts';

/** Whether what is in hand would land here. On the wall it is shown by LandingPlace, also where no slot is in the page. */
export function useIsLanding(section: string, row: number): boolean {
  const { hand, isNarrow } = useBoardParts();
  return useDerived(
    hand,
    (held) => isNarrow && held?.kind === 'notes' && isSameCell(held.landing, { section, row }),
  );
}
