import { plainText } from './cellText.ts';
import type { BoardSnapshot, SnapshotNote } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** A note with the column (counted from 1) and the words at the head of that column. */
export interface PlacedNote {
  readonly note: SnapshotNote;
  readonly column: number;
  readonly heading: string;
}

/**
 * The columns of a board's sheet and its notes, column by column from the top. The unsorted column
 * is the last, and there is none when nothing is in it.
 */
export function placedNotes(snapshot: BoardSnapshot): { headings: string[]; notes: PlacedNote[] } {
  const titled = snapshot.sections.filter((section) => !section.isUnsorted);
  const headings = titled.map((section) => plainText(section.title));
  const columns = new Map(titled.map((section, index) => [section.id, index + 1]));
  const unsortedColumn = headings.length + 1;
  const notes = snapshot.notes
    .map((note): PlacedNote => {
      const column = columns.get(note.section) ?? unsortedColumn;
      return { note, column, heading: headings[column - 1] ?? WORDS.unsorted };
    })
    .sort((a, b) => a.column - b.column || a.note.row - b.note.row);
  if (notes.some(({ column }) => column === unsortedColumn)) headings.push(WORDS.unsorted);
  return { headings, notes };
}
