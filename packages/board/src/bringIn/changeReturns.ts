import type { Board } from '../Board.ts';
import { recolourNotes } from '../changeNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { removeCopies } from '../gather/removeCopies.ts';
import { noteEntry } from '../Note.ts';
import type { DeletedEntry } from '../restoreDeleted.ts';
import type { NoteBefore, Return } from './Bringing.ts';
import { putNotes } from './putNotes.ts';

/** Does to notes that come back what was found to be done; answers as what they were before. Only inside a transaction. */
export function changeReturns(
  board: Board,
  returns: readonly Return[],
  idOf: (section: number | undefined) => string,
): { changed: { id: string; before: NoteBefore }[]; deleted: DeletedEntry[] } {
  const changed: { id: string; before: NoteBefore }[] = [];
  const deleted: DeletedEntry[] = [];
  for (const { id, text, colour, place, isDeleted } of returns) {
    const entry = noteEntry(id, board.notes.get(id));
    if (entry === undefined) continue;
    if (isDeleted) deleted.push({ id, fields: entry.map.toJSON() });
    if (text === undefined && colour === undefined && place === undefined) continue;
    const position = entry.map.get('position');
    const before = {
      text: String(entry.map.get('text')),
      colour: entry.map.get('colour'),
      place: { section: entry.place.section, row: entry.place.row },
      ...(position !== undefined && { position }),
    };
    changed.push({ id, before });
    if (text !== undefined) setNoteText(board, id, text);
    if (colour !== undefined) recolourNotes(board, [id], colour);
  }
  removeCopies(
    board,
    deleted.map(({ id }) => id),
  );
  const moves = returns.flatMap(({ id, place }) =>
    place === undefined ? [] : [{ id, to: { section: idOf(place.section), row: place.row } }],
  );
  putNotes(board, moves);
  return { changed, deleted };
}
