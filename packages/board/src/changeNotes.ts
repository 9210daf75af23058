import { claimsBySection, writeNote } from './addNote.ts';
import { type Board, change } from './Board.ts';
import { isId } from './isId.ts';
import { noteEntry, type ParsedNote, parseNote } from './Note.ts';
import type { NoteColour } from './NoteColour.ts';
import { effectiveSection } from './sectionEntries.ts';

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
 * Takes a person's name off what others typed for them: the words stay, said by nobody in particular. Of the server alone;
 * whoever else changes an author is refused. The ids of the notes it was done to.
 */
export function takeNameOff(board: Board, isMeant: (note: ParsedNote) => boolean): string[] {
  const meant = [...board.notes.keys()].flatMap((id) => {
    const note = parseNote(id, board.notes.get(id));
    return note !== undefined && note.typedBy !== undefined && isMeant(note) ? [id] : [];
  });
  if (meant.length === 0) return [];
  change(board, () => {
    for (const id of meant) {
      const map = noteEntry(id, board.notes.get(id))?.map;
      map?.set('author', 'anonymous');
      map?.delete('confirmed');
    }
  });
  return meant;
}

/**
 * Copies the text and colour of notes into notes of the author's own, each in the cell below its original (what is there
 * gives way), in the order given. The new ids; notes that are gone are passed over.
 */
export function duplicateNotes(
  board: Board,
  ids: Iterable<string>,
  by: { author: string; typedBy?: string | undefined },
): string[] {
  if (!isId(by.author)) return [];
  const present = [...new Set(ids)].flatMap((id) => parseNote(id, board.notes.get(id)) ?? []);
  if (present.length === 0) return [];
  const claims = claimsBySection(board);
  return change(board, () =>
    present.map(({ id, place, text, colour, lang, position }) => {
      const section = effectiveSection(board, place.section);
      const row = claims(section).rowOf(id);
      return writeNote(
        board,
        {
          section,
          row: row === undefined ? undefined : row + 1,
          text,
          colour,
          lang,
          position: position && { x: position.x + 24, y: position.y + 24 },
          author: by.author,
          typedBy: by.typedBy,
        },
        claims,
      );
    }),
  );
}
