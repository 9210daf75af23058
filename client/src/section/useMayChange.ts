import type { Section } from '@evenboard/board';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { useSectionActions } from './useSectionActions.ts';

/** Whether I may change a section now (without one: add one); renders again when that changes. */
export function useMayChange(section?: Section): boolean {
  const { withheld } = useRoomSession();
  const { mayChange } = useSectionActions();
  return useDerived(withheld, () => mayChange(section));
}
