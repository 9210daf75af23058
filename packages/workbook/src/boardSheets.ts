import { allNotesSheet } from './allNotesSheet.ts';
import { plainText } from './cellText.ts';
import { NOTE_FILLS } from './noteFills.ts';
import { personName } from './personName.ts';
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
  const comments = commentsByNote(room, people);
  const header = headings.map(
    (text, index): SheetCell => ({ column: index + 1, row: 1, text, isBold: true }),
  );
  const cells = notes.map(({ note, column }): SheetCell => {
    const { fill, text: fontColour } = NOTE_FILLS[note.colour];
    const comment = comments.get(note.id);
    const cell = { column, row: note.row, text: plainText(note.text), fill, fontColour };
    return comment === undefined ? cell : { ...cell, comment };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    columnWidths: headings.map(() => COLUMN_WIDTH),
    cells: [...header, ...cells],
    frozenRows: 1,
  };
}

function commentsByNote(room: WorkbookRoom, people: ReadonlyMap<string, string>): Map<string, string> {
  const lines = new Map<string, string>();
  const inOrder = [...room.snapshot.comments].sort(
    (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
  for (const comment of inOrder) {
    const line = `${personName(people, comment.author)}: ${plainText(comment.text)}`;
    const before = lines.get(comment.note);
    lines.set(comment.note, plainText(before === undefined ? line : `${before}\n${line}`));
  }
  return lines;
}
