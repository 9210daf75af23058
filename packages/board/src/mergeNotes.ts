import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import { parseComment } from './Comment.ts';
import { NOTE_TEXT_LENGTH } from './cleanText.ts';
import { removeNotes } from './deleteNotes.ts';
import { type MergedFrom, noteEntry, type ParsedNote, parseNote } from './Note.ts';

/**
 * Merges one note into another: both texts, joined by a line break, both authors in `mergedFrom`, the other's comments, and a gap where the other was.
 * False, and nothing happens, when one of the two is gone, they are one, or both texts together are over 10,000 UTF-16 units.
 */
export function mergeNotes(board: Board, intoId: string, otherId: string): boolean {
  const into = parseNote(intoId, board.notes.get(intoId));
  const other = parseNote(otherId, board.notes.get(otherId));
  const entry = noteEntry(intoId, board.notes.get(intoId));
  if (!into || !other || !entry || intoId === otherId) return false;
  const joint = into.text !== '' && other.text !== '' ? '\n' : '';
  const addition = joint + other.text;
  if (into.text.length + addition.length > NOTE_TEXT_LENGTH) return false;
  change(board, () => {
    if (addition !== '') entry.text.insert(entry.text.length, addition);
    entry.map.set('mergedFrom', bothAuthors(into, other));
    moveComments(board, otherId, intoId);
    removeNotes(board, [otherId]);
  });
  return true;
}

function bothAuthors(into: ParsedNote, other: ParsedNote): MergedFrom[] {
  const all = [into, other].flatMap(({ id, author, mergedFrom = [] }) => [
    { note: id, author },
    ...mergedFrom,
  ]);
  return [...new Map(all.map((from) => [`${from.note} ${from.author}`, from])).values()];
}

function moveComments(board: Board, from: string, to: string): void {
  board.comments.forEach((value, id) => {
    if (value instanceof Y.Map && parseComment(id, value)?.note === from) value.set('note', to);
  });
}
