import type { RoomId, SessionId } from '@evenboard/protocol';
import { unfinishedWords } from './unfinishedWords.ts';

/** Words for a place that has no note yet are kept under its section and row; those for a note stay with it. */
const FOR_A_PLACE = /^(?!comment:).+:\d+$/;

const isForPlace = (entry: unknown): boolean =>
  Array.isArray(entry) && typeof entry[0] === 'string' && FOR_A_PLACE.test(entry[0]);

/**
 * Words that somebody has begun come along into another room, to the same place of the same section: rooms have the
 * sections of the main board.
 */
export function carryWords(sessionId: SessionId, from: RoomId, to: RoomId): void {
  const [left, arrived] = [from, to].map((roomId) => unfinishedWords({ sessionId, roomId }));
  const kept = left?.read();
  if (from === to || !Array.isArray(kept)) return;
  const coming = kept.filter(isForPlace);
  if (coming.length === 0) return;
  const there = arrived?.read();
  arrived?.write([...(Array.isArray(there) ? there : []), ...coming]);
  left?.write(kept.filter((entry) => !isForPlace(entry)));
}
