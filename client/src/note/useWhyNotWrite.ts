import { useDerived, useRoomSession, useSections } from '../hooks/index.ts';
import { whyNotWrite } from './noteRights.ts';
import type { EditTarget } from './noteViews.ts';

/** Why I may not write in a note, or in an empty place; nothing where I may. It follows stages, rooms and locks. */
export function useWhyNotWrite(target: EditTarget | undefined): string | undefined {
  const room = useRoomSession();
  useSections();
  return useDerived(room.withheld, () => target && whyNotWrite(room, target));
}
