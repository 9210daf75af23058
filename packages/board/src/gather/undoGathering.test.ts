import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import { addComment } from '../commentCommands.ts';
import { deleteNotes } from '../deleteNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { moveNote } from '../moveNote.ts';
import { readBoard } from '../readBoard.ts';
import { addSection } from '../sectionCommands.ts';
import { textsByCell } from '../testBoard.ts';
import { testRooms } from './testRooms.ts';

function gatheredOnce(ids: readonly string[]) {
  const session = testRooms([{ id: 'blue', name: 'Blue', colour: 'blue' }]);
  const { main, boardOf, gather } = session;
  const room = boardOf('blue');
  for (const board of [main, room]) {
    addSection(board, { id: 'q1', title: 'One' });
    addSection(board, { id: 'q2', title: 'Two' });
  }
  for (const id of ids) addNote(room, { section: 'q1', text: id, colour: 'blue', author: 'amal', id });
  addComment(room, { id: 'c', note: ids[0] ?? '', text: 'why?', author: 'kofi' });
  const first = gather();
  if (first === undefined) throw new Error('nothing was gathered');
  const again = () => {
    const next = gather();
    if (next === undefined) throw new Error('nothing was gathered');
    return next;
  };
  return { ...session, room, first, again };
}

test('takes copies, comments and labels away, and the next gathering brings them again', () => {
  const { main, first, undo, again } = gatheredOnce(['a', 'b']);
  expect(undo(first)).toMatchObject({ takenBack: 3, kept: 0 });
  expect(readBoard(main)).toMatchObject({ notes: [], comments: [], legend: {} });
  again();
  expect(textsByCell(main)).toEqual({ 'q1:2': 'a', 'q1:3': 'b' });
  expect(readBoard(main).comments).toHaveLength(1);
});

test('keeps what people have edited, sorted or commented on since, and says how many', () => {
  const { main, first, undo } = gatheredOnce(['a', 'b', 'c', 'd']);
  setNoteText(main, 'blue.a', 'a on main');
  moveNote(main, 'blue.b', { section: 'q2', row: 2 });
  addComment(main, { note: 'blue.c', text: 'this one!', author: 'kofi' });
  expect(undo(first)).toMatchObject({ takenBack: 1, kept: 3 });
  expect(textsByCell(main)).toEqual({ 'q1:2': 'a on main', 'q2:2': 'b', 'q1:4': 'c' });
  expect(readBoard(main).comments).toHaveLength(2);
});

test('leaves the notes that people added below in their cells', () => {
  const { main, first, undo } = gatheredOnce(['a', 'b']);
  addNote(main, { section: 'q1', text: 'below', colour: 'grey', author: 'kofi' });
  undo(first);
  expect(textsByCell(main)).toEqual({ 'q1:4': 'below' });
});

test('gives updates their earlier words and place, and they can come again', () => {
  const { main, room, undo, again } = gatheredOnce(['a', 'b']);
  const before = readBoard(main);
  setNoteText(room, 'a', 'a again');
  moveNote(room, 'b', { section: 'q2', row: 2 });
  const second = again();
  expect(textsByCell(main)).toEqual({ 'q1:2': 'a again', 'q2:2': 'b' });
  expect(undo(second)).toMatchObject({ takenBack: 2, kept: 0 });
  expect(readBoard(main).notes).toEqual(before.notes);
  again();
  expect(textsByCell(main)).toEqual({ 'q1:2': 'a again', 'q2:2': 'b' });
});

test('does not touch an update in which somebody has written since', () => {
  const { main, room, undo, again } = gatheredOnce(['a']);
  setNoteText(room, 'a', 'a again');
  const second = again();
  setNoteText(main, 'blue.a', 'a again, and more');
  expect(undo(second)).toMatchObject({ takenBack: 0, kept: 1 });
  expect(textsByCell(main)).toEqual({ 'q1:2': 'a again, and more' });
});

test('a copy that people deleted is no loss, and stays deleted', () => {
  const { main, first, undo, again } = gatheredOnce(['a', 'b']);
  deleteNotes(main, ['blue.a']);
  expect(undo(first).kept).toBe(0);
  again();
  expect(readBoard(main).notes.map(({ id }) => id)).toEqual(['blue.b']);
});
