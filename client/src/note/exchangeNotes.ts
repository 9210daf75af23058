import type { Board } from '@evenboard/board';
import * as Y from 'yjs';

/**
 * Lets two notes of one section change places, in one transaction. Exchanging their claims keeps every other note
 * where it is; moving one of them would leave a gap and push all that follows. False when one is gone.
 */
export function exchangeNotes(board: Board, one: string, other: string): boolean {
  const first = board.notes.get(one);
  const second = board.notes.get(other);
  if (!(first instanceof Y.Map) || !(second instanceof Y.Map)) return false;
  const places: readonly [unknown, unknown] = [first.get('place'), second.get('place')];
  board.doc.transact(() => {
    first.set('place', places[1]);
    second.set('place', places[0]);
  }, board.origin);
  return true;
}
