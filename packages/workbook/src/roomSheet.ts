import { formatAddress, NOTE_FILLS } from '@evenboard/board';
import { cellNote } from './cellNote.ts';
import { plainText } from './cellText.ts';
import { commentsByNote } from './commentsByNote.ts';
import { placedNotes } from './placedNotes.ts';
import type { Sheet, SheetCell } from './Sheet.ts';
import type { WorkbookRoom } from './WorkbookInput.ts';

const COLUMN_WIDTH = 32;

/** A room's board as a plain range: a column a section under its title, and each note in its own cell and colour. */
export function roomSheet(room: WorkbookRoom, name: string, people: ReadonlyMap<string, string>): Sheet {
  const { headings, notes } = placedNotes(room.snapshot);
  const comments = commentsByNote(room);
  const header = headings.map(
    (text, index): SheetCell => ({ column: index + 1, row: 1, text, isBold: true }),
  );
  const cells = notes.map(({ note, column }): SheetCell => {
    const { fill, text: fontColour } = NOTE_FILLS[note.colour];
    const address = formatAddress({ column: column - 1, row: note.row });
    const comment = cellNote(note, comments.get(note.id) ?? [], people, { sheet: name, address });
    return { column, row: note.row, text: plainText(note.text), fill, fontColour, comment };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    columnWidths: headings.map(() => COLUMN_WIDTH),
    cells: [...header, ...cells],
    frozenRows: 1,
  };
}
