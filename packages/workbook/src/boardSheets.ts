import { allNotesSheet } from './allNotesSheet.ts';
import { plainText } from './cellText.ts';
import { commentLines, commentsByNote } from './commentsByNote.ts';
import { NOTE_FILLS } from './noteFills.ts';
import { placedNotes } from './placedNotes.ts';
import type { Sheet, SheetCell } from './Sheet.ts';
import { sheetNames } from './sheetNames.ts';
import type { WorkbookInput, WorkbookRoom } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

const COLUMN_WIDTH = 32;

/**
 * The sheets of a workbook, in order: one a room (main's is "Board"), where the cell C4 is the
 * place C4, then "All notes". Pure; malformed times and unknown people are written as best they can.
 */
export function boardSheets(input: WorkbookInput): Sheet[] {
  const names = namesByRoom(input.rooms);
  const rooms = input.rooms.map((room) => roomSheet(room, names.get(room) ?? WORDS.room, input.people));
  return [...rooms, allNotesSheet(input)];
}

function namesByRoom(rooms: readonly WorkbookRoom[]): Map<WorkbookRoom, string> {
  const others = rooms.filter((room) => room.id !== 'main');
  const names = sheetNames(others.map((room) => room.name));
  const result = new Map(others.map((room, index) => [room, names[index] ?? WORDS.room]));
  for (const room of rooms) if (room.id === 'main') result.set(room, WORDS.board);
  return result;
}

function roomSheet(room: WorkbookRoom, name: string, people: ReadonlyMap<string, string>): Sheet {
  const { headings, notes } = placedNotes(room.snapshot);
  const comments = commentsByNote(room);
  const header = headings.map(
    (text, index): SheetCell => ({ column: index + 1, row: 1, text, isBold: true }),
  );
  const cells = notes.map(({ note, column }): SheetCell => {
    const { fill, text: fontColour } = NOTE_FILLS[note.colour];
    const comment = plainText(commentLines(comments.get(note.id), people));
    const cell = { column, row: note.row, text: plainText(note.text), fill, fontColour };
    return comment === '' ? cell : { ...cell, comment };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    columnWidths: headings.map(() => COLUMN_WIDTH),
    cells: [...header, ...cells],
    frozenRows: 1,
  };
}
