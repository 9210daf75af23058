import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';

/** Facilitators read every board; others that of the main room, of the room they are in, and of their group's. */
export function mayReadBoard(
  { role, room, group }: Pick<StoredPerson, 'role' | 'room' | 'group'>,
  board: RoomId,
): boolean {
  // Of one's own group one may read the board before and after the rooms are open too: words may be on their way.
  return role === 'facilitator' || [MAIN_ROOM, room, group].includes(board);
}
