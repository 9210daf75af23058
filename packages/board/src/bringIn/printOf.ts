import type { Board } from '../Board.ts';
import { fingerprint } from '../gather/fingerprint.ts';
import { noteEntry } from '../Note.ts';

/** A fingerprint of what people would change of a note: its words, its colour, its section. Undefined where it is gone. */
export function printOf(board: Board, id: string): string | undefined {
  const entry = noteEntry(id, board.notes.get(id));
  if (entry === undefined) return undefined;
  const { map, place } = entry;
  return fingerprint([String(map.get('text')), map.get('colour'), place.section]);
}

/** As `printOf`, and where it claims to be: what was moved in its section since has another one. */
export function printInCell(board: Board, id: string): string | undefined {
  const print = printOf(board, id);
  const row = noteEntry(id, board.notes.get(id))?.place.row;
  return print === undefined ? undefined : `${print} ${row}`;
}
