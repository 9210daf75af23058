import { allNotesSheet } from './allNotesSheet.ts';
import { aboutSheet } from './lists/aboutSheet.ts';
import { captionsSheet } from './lists/captionsSheet.ts';
import { peopleSheet } from './lists/peopleSheet.ts';
import { planSheet } from './lists/planSheet.ts';
import { pollsSheet, votesSheet } from './lists/resultSheets.ts';
import { roomSheet } from './roomSheet.ts';
import type { Sheet } from './Sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { traceOf } from './trace/traceOf.ts';
import { traceSheet } from './trace/traceSheet.ts';
import type { WorkbookInput, WorkbookRoom } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/**
 * The sheets of a workbook, in order: one a room (main's is "Board"), where the cell C4 is the place C4, then "All
 * notes" and the other lists, and one that nobody sees, by which the workbook can be loaded again. Pure; malformed times and unknown
 * people are written as best they can.
 */
export function boardSheets(input: WorkbookInput): Sheet[] {
  const names = namesOf(input.rooms);
  const rooms = input.rooms.map((room, index) => roomSheet(room, names[index] ?? WORDS.room, input.people));
  return [
    ...rooms,
    allNotesSheet(input),
    ...votesSheet(input),
    ...pollsSheet(input),
    ...peopleSheet(input),
    ...captionsSheet(input),
    ...planSheet(input),
    aboutSheet(input, names),
    traceSheet(traceOf(input, names)),
  ];
}

/** The names of the rooms' sheets, in their order. */
function namesOf(rooms: readonly WorkbookRoom[]): string[] {
  const others = sheetNames(rooms.filter(({ id }) => id !== 'main').map(({ name }) => name));
  return rooms.map(({ id }) => (id === 'main' ? WORDS.board : (others.shift() ?? WORDS.room)));
}
