import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import type { Position } from './Cell.ts';
import { parseRow } from './claimCell.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH } from './cleanText.ts';
import { type ColumnClaims, columnClaims } from './columnClaims.ts';
import { followingRows } from './followingRows.ts';
import { isId } from './isId.ts';
import type { NoteColour } from './NoteColour.ts';
import { effectiveSection } from './sectionEntries.ts';

/** What a new note is made of. */
export interface NewNote {
  /** A section's id or `unsorted`; when the section is gone the note becomes unsorted, so that no words are lost. */
  section: string;
  /** Its sheet row, from 2; where a note is, that one gives way. Without it, the first empty cell below the last note. */
  row?: number | undefined;
  text: string;
  colour: NoteColour;
  author: string;
  typedBy?: string | undefined;
  confirmed?: boolean | undefined;
  lang?: string | undefined;
  room?: string | undefined;
  source?: string | undefined;
  /** When it came, in ms, where that was after the session had closed. */
  cameLate?: number | undefined;
  /** Milliseconds; now when it is not given. */
  createdAt?: number | undefined;
  position?: Position | undefined;
  /** A fresh one when it is not given. */
  id?: string | undefined;
}

/**
 * Adds a note, whole, in one transaction, and answers its id. Text beyond 10,000 UTF-16 units is cut off.
 * When the id is taken already (or is no id at all), the note gets a fresh one.
 */
export function addNote(board: Board, note: NewNote): string {
  return change(board, () => writeNote(board, note, (section) => columnClaims(board, section)));
}

/**
 * Adds notes one after the other in one transaction, as `addNote` does, and answers their ids. For blocks of thousands:
 * rows that follow one another push what is there down without running out of numbers.
 */
export function addNotes(board: Board, notes: readonly NewNote[]): string[] {
  const claims = claimsBySection(board);
  const following = followingRows(notes);
  return change(board, () => notes.map((note, index) => writeNote(board, note, claims, following[index])));
}

/** The claims of each section, read once: only inside one command's transaction. */
export function claimsBySection(board: Board): (section: string) => ColumnClaims {
  const known = new Map<string, ColumnClaims>();
  return (section) => {
    const claims = known.get(section) ?? columnClaims(board, section);
    known.set(section, claims);
    return claims;
  };
}

/** As `addNote`, inside a command's transaction. */
export function writeNote(
  board: Board,
  note: NewNote,
  claims: (section: string) => ColumnClaims,
  following = 0,
): string {
  const id = isId(note.id) && !board.notes.has(note.id) ? note.id : board.environment.newId();
  const section = effectiveSection(board, note.section);
  const column = claims(section);
  const row = column.take(id, parseRow(note.row) ?? column.rowBelowLast(), following);
  board.notes.set(id, noteMap(note, { section, row }, board.environment.now()));
  return id;
}

/** As `addNote` at a given row. */
export function insertNote(board: Board, note: NewNote & { row: number }): string {
  return addNote(board, note);
}

function noteMap(note: NewNote, place: { section: string; row: number }, now: number): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('place', place);
  map.set('text', new Y.Text(cutText(cleanText(note.text), NOTE_TEXT_LENGTH)));
  map.set('colour', note.colour);
  map.set('author', note.author);
  map.set('createdAt', note.createdAt ?? now);
  for (const field of ['typedBy', 'confirmed', 'lang', 'room', 'source', 'cameLate'] as const) {
    if (note[field] !== undefined) map.set(field, note[field]);
  }
  if (note.position) map.set('position', { x: note.position.x, y: note.position.y });
  return map;
}
