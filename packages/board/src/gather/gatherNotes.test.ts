import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote, type NewNote } from '../addNote.ts';
import { confirmNote } from '../changeNotes.ts';
import { addComment, deleteComment, resolveComment, setLegend } from '../commentCommands.ts';
import { deleteNotes } from '../deleteNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { mergeNotes } from '../mergeNotes.ts';
import { moveNote } from '../moveNote.ts';
import { readBoard } from '../readBoard.ts';
import { addSection, deleteSection } from '../sectionCommands.ts';
import { textsByCell } from '../testBoard.ts';
import { copyId } from './copyId.ts';
import { testRooms } from './testRooms.ts';

const ROOMS = [
  { id: 'blue', name: 'Blue', colour: 'blue' },
  { id: 'red', name: 'Red', colour: 'red' },
];

function afternoon(notesAStep?: number) {
  const session = testRooms(ROOMS, notesAStep);
  const { main, boardOf } = session;
  for (const id of ['main', 'blue', 'red']) {
    addSection(boardOf(id), { id: 'q1', title: 'The world in 2035' });
    addSection(boardOf(id), { id: 'q2', title: 'What we already do well' });
  }
  const say = (room: string, id: string, more: Partial<NewNote> = {}) =>
    addNote(boardOf(room), { section: 'q1', text: id, colour: 'blue', author: 'amal', id, ...more });
  const noteOf = (id: string) => readBoard(main).notes.find((note) => note.id === id);
  const commentsOf = () => readBoard(main).comments.map(({ id, note, text }) => ({ id, note, text }));
  return { ...session, say, noteOf, commentsOf };
}

/** What is sent to everybody while `work` runs. */
function updatesOf(doc: Y.Doc, work: () => void): number {
  let updates = 0;
  doc.on('update', () => updates++);
  work();
  return updates;
}

test('notes come as they are, in the order of rooms and rows, below what is there, in one transaction', () => {
  const { main, boardOf, gather, say, noteOf } = afternoon();
  addNote(main, { section: 'q1', text: 'first', colour: 'grey', author: 'oluchi' });
  say('red', 'r1', { colour: 'pink' });
  say('blue', 'b2', { author: 'walter', typedBy: 'wren', createdAt: 5, lang: 'cy' });
  say('blue', 'b1', { row: 2 });
  say('blue', 'b3', { section: 'unsorted' });
  confirmNote(boardOf('blue'), 'b2');
  expect(updatesOf(main.doc, () => gather())).toBe(1);
  expect(textsByCell(main)).toEqual({
    'q1:2': 'first',
    'q1:3': 'b1',
    'q1:4': 'b2',
    'q1:5': 'r1',
    'unsorted:2': 'b3',
  });
  expect(noteOf('blue.b2')).toMatchObject({
    author: 'walter',
    typedBy: 'wren',
    createdAt: 5,
    lang: 'cy',
    confirmed: true,
    colour: 'blue',
    room: 'blue',
    source: 'b2',
  });
});

test('gathering again with nothing new writes nothing', () => {
  const { main, gather, say } = afternoon();
  say('blue', 'b1');
  gather();
  expect(updatesOf(main.doc, () => gather())).toBe(0);
  expect(gather()).toMatchObject({ notes: [], updates: [], comments: [] });
});

test('what was edited in the room and not on main is brought up to date, field by field', () => {
  const { boardOf, main, gather, say, noteOf } = afternoon();
  for (const id of ['a', 'b', 'c']) say('blue', id);
  gather();
  setNoteText(boardOf('blue'), 'a', 'a again');
  setNoteText(boardOf('blue'), 'b', 'b in the room');
  setNoteText(main, 'blue.b', 'b on main');
  setNoteText(boardOf('blue'), 'c', 'c again');
  moveNote(main, 'blue.c', { section: 'q2', row: 2 });
  expect(
    gather()
      ?.updates.map(({ id }) => id)
      .sort(),
  ).toEqual(['blue.a', 'blue.c']);
  expect(noteOf('blue.a')?.text).toBe('a again');
  expect(noteOf('blue.b')?.text).toBe('b on main');
  expect(noteOf('blue.c')).toMatchObject({ text: 'c again', section: 'q2' });
  expect(gather()?.updates).toEqual([]);
});

test('a note that the room has moved to another question moves on main, unless somebody moved it there', () => {
  const { boardOf, main, gather, say, noteOf } = afternoon();
  say('blue', 'a');
  say('blue', 'b');
  gather();
  moveNote(boardOf('blue'), 'a', { section: 'q2', row: 2 });
  moveNote(boardOf('blue'), 'b', { section: 'q2', row: 3 });
  moveNote(main, 'blue.b', { section: 'unsorted', row: 9 });
  gather();
  expect(noteOf('blue.a')?.section).toBe('q2');
  expect(noteOf('blue.b')?.section).toBe('unsorted');
});

test('what was deleted or merged on main stays so, whatever the room writes on', () => {
  const { boardOf, main, gather, say, commentsOf } = afternoon();
  for (const id of ['a', 'b', 'c']) say('blue', id);
  gather();
  deleteNotes(main, ['blue.a']);
  mergeNotes(main, 'blue.b', 'blue.c');
  for (const id of ['a', 'c']) setNoteText(boardOf('blue'), id, 'later');
  addComment(boardOf('blue'), { id: 'late', note: 'c', text: 'an answer', author: 'amal' });
  addComment(boardOf('blue'), { id: 'lost', note: 'a', text: 'to what is gone', author: 'amal' });
  gather();
  expect(textsByCell(main)).toEqual({ 'q1:3': 'b\nc' });
  expect(commentsOf()).toEqual([{ id: 'blue.late', note: 'blue.b', text: 'an answer' }]);
});

test('comments come with their answers, new ones later, and those deleted on main do not come back', () => {
  const { boardOf, main, gather, say, commentsOf } = afternoon();
  say('blue', 'a');
  addComment(boardOf('blue'), { id: 'c1', note: 'a', text: 'why?', author: 'kofi' });
  addComment(boardOf('blue'), { id: 'c2', note: 'a', text: 'because', author: 'amal', replyTo: 'c1' });
  gather();
  expect(readBoard(main).comments.find(({ id }) => id === 'blue.c2')).toMatchObject({
    note: 'blue.a',
    author: 'amal',
    replyTo: 'blue.c1',
  });
  deleteComment(main, 'blue.c1');
  addComment(boardOf('blue'), { id: 'c3', note: 'a', text: 'I see', author: 'kofi' });
  resolveComment(boardOf('blue'), 'c2', 'amal');
  gather();
  expect(commentsOf().map(({ id }) => id)).toEqual(['blue.c2', 'blue.c3']);
  expect(readBoard(main).comments[0]?.resolved).toMatchObject({ by: 'amal' });
  expect(updatesOf(main.doc, () => gather())).toBe(0);
});

test('a section is found by its id, then by its title; a note of any other is unsorted', () => {
  const { boardOf, main, gather, say, noteOf } = afternoon();
  addSection(boardOf('blue'), { id: 'own', title: 'What we already do well' });
  addSection(boardOf('blue'), { id: 'new', title: 'Only here' });
  say('blue', 'a', { section: 'own' });
  say('blue', 'b', { section: 'new' });
  deleteSection(main, 'q1');
  say('blue', 'c');
  gather();
  expect(['a', 'b', 'c'].map((id) => noteOf(`blue.${id}`)?.section)).toEqual(['q2', 'unsorted', 'unsorted']);
});

test('side by side, each room has a column of its own, made once', () => {
  const { main, gather, say, noteOf } = afternoon();
  say('red', 'r1');
  say('blue', 'b1');
  gather('rooms');
  say('red', 'r2');
  gather('rooms');
  expect(readBoard(main).sections.map(({ title }) => title)).toEqual([
    'The world in 2035',
    'What we already do well',
    'Blue',
    'Red',
    '',
  ]);
  expect(noteOf('red.r2')).toMatchObject({ section: noteOf('red.r1')?.section, row: 3 });
});

test('the legend says which room a colour is, where nobody has said what it means', () => {
  const { main, gather, say } = afternoon();
  setLegend(main, 'blue', 'Ideas');
  say('blue', 'b1');
  say('red', 'r1');
  gather();
  expect(readBoard(main).legend).toEqual({ blue: 'Ideas', red: 'Red' });
  setLegend(main, 'red', '');
  gather();
  expect(readBoard(main).legend).toEqual({ blue: 'Ideas' });
});

test('copies of what other groups said are passed over, and comments on them go to what they are copies of', () => {
  const { boardOf, gather, say, noteOf, commentsOf } = afternoon();
  say('blue', 'b1');
  say('red', 'blue.b1', { room: 'blue', source: 'b1' });
  addComment(boardOf('red'), { id: 'c', note: 'blue.b1', text: 'we think so too', author: 'kofi' });
  expect(gather()?.notes).toEqual(['blue.b1']);
  expect(noteOf('red.blue.b1')).toBeUndefined();
  expect(commentsOf()).toEqual([{ id: 'red.c', note: 'blue.b1', text: 'we think so too' }]);
});

test("a stranger's note under the id of a copy keeps nobody's words away", () => {
  const { main, gather, say } = afternoon();
  say('blue', 'b1');
  addNote(main, { section: 'q1', text: 'mine', colour: 'grey', author: 'mallory', id: 'blue.b1' });
  gather();
  gather();
  expect(textsByCell(main)).toEqual({ 'q1:2': 'mine', 'q1:3': 'b1' });
});

test('an id that would be too long gets another one, always the same', () => {
  const long = 'n'.repeat(64);
  expect(copyId('blue', long)).toMatch(/^blue\.[a-z0-9]{10,30}$/);
  expect(copyId('blue', long)).toBe(copyId('blue', long));
  expect(copyId('blue', long)).not.toBe(copyId('blue', `${long.slice(1)}m`));
  const { gather, say, noteOf } = afternoon();
  say('blue', long);
  gather();
  expect(noteOf(copyId('blue', long))).toMatchObject({ room: 'blue', source: long });
});

test('more notes than a board may have are not gathered, none of them', () => {
  const { main, gather, say } = afternoon();
  for (const id of ['a', 'b', 'c']) say('blue', id);
  expect(gather('sections', 2)).toBeUndefined();
  expect(main.notes.size).toBe(0);
  expect(gather('sections', 3)?.notes).toHaveLength(3);
});

test('who writes and deletes between the steps of a long gathering keeps it so, and nothing comes twice', () => {
  const { main, gather, say, undo } = afternoon(2);
  for (const id of ['b1', 'b2', 'b3', 'b4', 'b5']) say('blue', id);
  say('red', 'r1');
  let step = 0;
  const gathered = gather('sections', 100, () => {
    step += 1;
    if (step === 1)
      addNote(main, { section: 'q1', text: 'mine', colour: 'grey', author: 'oluchi', id: 'mine' });
    if (step === 2) deleteNotes(main, ['blue.b1']);
  });
  expect(step).toBe(3);
  expect(gathered?.notes).toHaveLength(6);
  const cells = () => readBoard(main).notes.map(({ id, row }) => `${id} ${row}`);
  const before = ['blue.b2 3', 'mine 4', 'blue.b3 5', 'blue.b4 6', 'blue.b5 7', 'red.r1 8'];
  expect(cells()).toEqual(before);
  expect(gather()?.notes).toEqual([]);
  expect(cells()).toEqual(before);
  if (gathered !== undefined) expect(undo(gathered).takenBack).toBe(5);
  expect(cells()).toEqual(['mine 4']);
});

test('twenty thousand notes are gathered, looked through again and taken back in a time that grows with their number alone', () => {
  const { main, boardOf, gather, undo } = afternoon();
  boardOf('blue').doc.transact(() => {
    for (let index = 0; index < 20_000; index++) {
      const fields = {
        colour: 'blue',
        author: 'amal',
        createdAt: index,
        place: { section: 'q1', row: index + 2 },
      };
      boardOf('blue').notes.set(
        `n${index}`,
        new Y.Map<unknown>(Object.entries({ ...fields, text: new Y.Text(`note ${index}`) })),
      );
    }
  });
  const gathered = gather();
  gather();
  expect(gathered?.notes).toHaveLength(20_000);
  if (gathered !== undefined) expect(undo(gathered).takenBack).toBe(20_000);
  expect(main.notes.size).toBe(0);
}, 60_000);
