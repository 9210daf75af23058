import { addNote } from './addNote.ts';
import { type Board, change } from './Board.ts';
import { isId } from './isId.ts';
import { rowAmong } from './moveNote.ts';
import { noteEntry, parseNote } from './Note.ts';
import type { NoteColour } from './NoteColour.ts';
import { effectiveSection, sectionEntries } from './sectionEntries.ts';

/** Gives notes a colour; those that are gone are passed over. False when none is there. */
export function recolourNotes(board: Board, ids: Iterable<string>, colour: NoteColour): boolean {
  const maps = [...new Set(ids)].flatMap((id) => noteEntry(id, board.notes.get(id))?.map ?? []);
  if (maps.length === 0) return false;
  change(board, () => {
    for (const map of maps) if (map.get('colour') !== colour) map.set('colour', colour);
  });
  return true;
}

/** Says that a note is as its author meant it (typed by a scribe, or on paper). False when the note is gone. */
export function confirmNote(board: Board, id: string): boolean {
  const note = noteEntry(id, board.notes.get(id));
  if (note === undefined) return false;
  change(board, () => note.map.set('confirmed', true));
  return true;
}

/**
 * Copies a note's text and colour into a note of the author's own, in the cell below (what is there gives way).
 * The new id; undefined when the note is gone.
 */
export function duplicateNote(
  board: Board,
  id: string,
  by: { author: string; typedBy?: string | undefined },
): string | undefined {
  const note = parseNote(id, board.notes.get(id));
  if (note === undefined || !isId(by.author)) return undefined;
  const section = effectiveSection(board, note.place.section);
  const row = rowAmong(sectionEntries(board, section), id);
  const position = note.position && { x: note.position.x + 24, y: note.position.y + 24 };
  return addNote(board, {
    section,
    row: row === undefined ? undefined : row + 1,
    text: note.text,
    colour: note.colour,
    lang: note.lang,
    position,
    author: by.author,
    typedBy: by.typedBy,
  });
}
