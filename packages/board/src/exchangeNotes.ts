import { type Board, change } from './Board.ts';
import { noteEntry } from './Note.ts';
import { effectiveSection } from './sectionEntries.ts';

/**
 * Lets two notes change places, in one transaction. Exchanging their claims keeps every other note where it is;
 * moving one of them would leave a gap and push all that follows. False, and nothing happens, when one is gone.
 */
export function exchangeNotes(board: Board, one: string, other: string): boolean {
  const first = noteEntry(one, board.notes.get(one));
  const second = noteEntry(other, board.notes.get(other));
  if (first === undefined || second === undefined) return false;
  const firstPlace = { ...first.place, section: effectiveSection(board, first.place.section) };
  const secondPlace = { ...second.place, section: effectiveSection(board, second.place.section) };
  change(board, () => {
    first.map.set('place', secondPlace);
    second.map.set('place', firstPlace);
  });
  return true;
}
