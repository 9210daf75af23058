import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import type { Position } from './Cell.ts';
import { claimCell, parseRow, rowBelowLast } from './claimCell.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH } from './cleanText.ts';
import { isId } from './isId.ts';
import type { NoteColour } from './NoteColour.ts';
import { effectiveSection, sectionEntries } from './sectionEntries.ts';

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
  lang?: string | undefined;
  room?: string | undefined;
  source?: string | undefined;
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
  const id = isId(note.id) && !board.notes.has(note.id) ? note.id : board.environment.newId();
  change(board, () => {
    const section = effectiveSection(board, note.section);
    const entries = sectionEntries(board, section);
    const row = parseRow(note.row) ?? rowBelowLast(entries);
    const { claim, replacedGap } = claimCell(entries, row, board.environment.random());
    if (replacedGap !== undefined) board.gaps.delete(replacedGap);
    board.notes.set(id, noteMap(note, { section, row: claim }, board.environment.now()));
  });
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
  for (const field of ['typedBy', 'lang', 'room', 'source'] as const) {
    if (note[field] !== undefined) map.set(field, note[field]);
  }
  if (note.position) map.set('position', { x: note.position.x, y: note.position.y });
  return map;
}
