import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import { recolourNotes } from './changeNotes.ts';
import { createBoardStore } from './createBoardStore.ts';
import { createUndo } from './createUndo.ts';
import { deleteNotes } from './deleteNotes.ts';
import { editNoteText, setNoteText } from './editNoteText.ts';
import { mergeNotes } from './mergeNotes.ts';
import { moveNote } from './moveNote.ts';
import { readBoard } from './readBoard.ts';
import { addSection } from './sectionCommands.ts';
import { mergeBoards, replicaOf, testBoard, textsByCell } from './testBoard.ts';

/** Two people's replicas with notes a, b, c in s1; the first has undo. */
function twoPeople() {
  const mine = testBoard(1);
  addSection(mine, { title: 'What matters?', id: 's1' });
  for (const id of ['a', 'b', 'c']) {
    addNote(mine, { section: 's1', text: id, colour: 'blue', author: 'ada', id, typedBy: 'sam', room: 'r1' });
  }
  return { mine, theirs: replicaOf(mine, 2), undo: createUndo(mine) };
}

const noteOf = (board: ReturnType<typeof testBoard>, id: string) =>
  readBoard(board).notes.find((note) => note.id === id);

test('10.1 undoing a deletion brings the note back under its id, whole, where it was', () => {
  const { mine, theirs, undo } = twoPeople();
  const before = noteOf(mine, 'b');
  deleteNotes(mine, ['b']);
  mergeBoards(mine, theirs);
  const changes = undo.undo();
  expect(changes).toEqual([
    { kind: 'noteAdded', note: 'b', after: { section: 's1', row: 3 }, author: 'ada', by: 1 },
  ]);
  mergeBoards(mine, theirs);
  expect(noteOf(theirs, 'b')).toEqual(before);
  expect(theirs.gaps.size).toBe(0);
  undo.redo();
  expect(noteOf(mine, 'b')).toBeUndefined();
  undo.undo();
  expect(noteOf(mine, 'b')).toEqual(before);
});

test('10.1 a note that others changed while it was being deleted comes back whole', () => {
  const { mine, theirs, undo } = twoPeople();
  deleteNotes(mine, ['b']);
  moveNote(theirs, 'b', { section: 's1', row: 9 });
  recolourNotes(theirs, ['b'], 'pink');
  setNoteText(theirs, 'b', 'b and more');
  mergeBoards(mine, theirs);
  expect(noteOf(theirs, 'b')).toBeUndefined();
  undo.undo();
  mergeBoards(mine, theirs);
  expect(noteOf(mine, 'b')).toMatchObject({ id: 'b', author: 'ada', typedBy: 'sam', room: 'r1', text: 'b' });
  expect(readBoard(theirs)).toEqual(readBoard(mine));
});

test('10.1 a note that others changed before it was deleted comes back as they left it', () => {
  const { mine, theirs, undo } = twoPeople();
  moveNote(mine, 'b', { section: 's1', row: 7 });
  mergeBoards(mine, theirs);
  moveNote(theirs, 'b', { section: 's1', row: 9 });
  recolourNotes(theirs, ['b'], 'pink');
  mergeBoards(mine, theirs);
  const before = noteOf(mine, 'b');
  deleteNotes(mine, ['b']);
  undo.undo();
  mergeBoards(mine, theirs);
  expect(noteOf(theirs, 'b')).toEqual(before);
});

test('10.1 both delete a note and both take that back: it is there once and whole', () => {
  const { mine, theirs, undo } = twoPeople();
  const theirUndo = createUndo(theirs);
  deleteNotes(mine, ['b']);
  deleteNotes(theirs, ['b']);
  mergeBoards(mine, theirs);
  undo.undo();
  theirUndo.undo();
  mergeBoards(mine, theirs);
  expect(noteOf(mine, 'b')).toMatchObject({ text: 'b', author: 'ada' });
  expect(textsByCell(mine)).toEqual({ 's1:2': 'a', 's1:3': 'b', 's1:4': 'c' });
  expect(readBoard(theirs)).toEqual(readBoard(mine));
});

test('10.2 only one’s own edits are taken back', () => {
  const { mine, theirs, undo } = twoPeople();
  editNoteText(mine, 'a', { at: 1, remove: 0, insert: ' mine' });
  mergeBoards(mine, theirs);
  editNoteText(theirs, 'a', { at: 0, remove: 0, insert: 'theirs ' });
  moveNote(theirs, 'c', { section: 's1', row: 8 });
  mergeBoards(mine, theirs);
  undo.undo();
  expect(noteOf(mine, 'a')?.text).toBe('theirs a');
  expect(noteOf(mine, 'c')?.row).toBe(8);
  expect(undo.canUndo()).toBe(false);
});

test('10.3 each command is a step; keystrokes in one note are one step until it is ended', () => {
  const { mine, undo } = twoPeople();
  editNoteText(mine, 'a', { at: 1, remove: 0, insert: 'x' });
  editNoteText(mine, 'a', { at: 2, remove: 0, insert: 'y' });
  editNoteText(mine, 'b', { at: 1, remove: 0, insert: 'z' });
  recolourNotes(mine, ['a'], 'pink');
  recolourNotes(mine, ['b'], 'pink');
  undo.undo();
  expect([noteOf(mine, 'a')?.colour, noteOf(mine, 'b')?.colour]).toEqual(['pink', 'blue']);
  undo.undo();
  undo.undo();
  expect([noteOf(mine, 'a')?.text, noteOf(mine, 'b')?.text]).toEqual(['axy', 'b']);
  undo.undo();
  expect(noteOf(mine, 'a')?.text).toBe('a');
  editNoteText(mine, 'a', { at: 1, remove: 0, insert: 'x' });
  undo.stopCapturing();
  editNoteText(mine, 'a', { at: 2, remove: 0, insert: 'y' });
  undo.undo();
  expect(noteOf(mine, 'a')?.text).toBe('ax');
});

test('10.4 a move and a merge are taken back whole, gaps included', () => {
  const { mine, undo } = twoPeople();
  const before = readBoard(mine);
  moveNote(mine, 'a', { section: 's1', row: 4 });
  undo.undo();
  expect(readBoard(mine)).toEqual(before);
  mergeNotes(mine, 'a', 'c');
  undo.undo();
  expect(readBoard(mine)).toEqual(before);
});

test('10.7 a step whose note somebody has deleted is dropped, and the step before it is left alone', () => {
  const { mine, theirs, undo } = twoPeople();
  recolourNotes(mine, ['a'], 'pink');
  setNoteText(mine, 'b', 'b mine');
  mergeBoards(mine, theirs);
  deleteNotes(theirs, ['b']);
  mergeBoards(mine, theirs);
  const before = readBoard(mine);
  expect(undo.undo()).toEqual([]);
  expect(undo.othersSince()).toMatchObject([{ kind: 'noteDeleted', note: 'b', by: 2 }]);
  expect(readBoard(mine)).toEqual(before);
  undo.undo();
  expect(noteOf(mine, 'a')?.colour).toBe('blue');
});

test('10.7 a note that somebody else has written in is not taken away by undoing that it was made', () => {
  const { mine, theirs, undo } = twoPeople();
  addNote(mine, { section: 's1', text: 'n', colour: 'blue', author: 'ada', id: 'n' });
  mergeBoards(mine, theirs);
  setNoteText(theirs, 'n', 'n and theirs');
  mergeBoards(mine, theirs);
  expect(undo.undo()).toEqual([]);
  expect(undo.othersSince()).toMatchObject([{ kind: 'noteEdited', note: 'n', by: 2 }]);
  expect(noteOf(mine, 'n')?.text).toBe('n and theirs');
});

test('10.7 what others did since is told with the step; what they did before it is not', () => {
  const { mine, theirs, undo } = twoPeople();
  setNoteText(theirs, 'a', 'a theirs');
  mergeBoards(mine, theirs);
  setNoteText(mine, 'a', 'a theirs mine');
  mergeBoards(mine, theirs);
  undo.stopCapturing();
  setNoteText(mine, 'b', 'b mine');
  mergeBoards(mine, theirs);
  setNoteText(theirs, 'b', 'b mine theirs');
  moveNote(theirs, 'b', { section: 's1', row: 8 });
  mergeBoards(mine, theirs);
  undo.undo();
  expect(undo.othersSince().map(({ kind }) => kind)).toEqual(['noteMoved', 'noteEdited']);
  expect(noteOf(mine, 'b')?.text).toBe('b theirs');
  undo.undo();
  expect(undo.othersSince()).toEqual([]);
  expect(noteOf(mine, 'a')?.text).toBe('a theirs');
});

test('10.7 a step whose words somebody has taken out has no effect left, and the step before it is left alone', () => {
  const { mine, theirs, undo } = twoPeople();
  recolourNotes(mine, ['a'], 'pink');
  editNoteText(mine, 'b', { at: 1, remove: 0, insert: ' mine' });
  mergeBoards(mine, theirs);
  setNoteText(theirs, 'b', 'b');
  mergeBoards(mine, theirs);
  expect(undo.undo()).toEqual([]);
  expect(undo.othersSince()).toMatchObject([{ kind: 'noteEdited', note: 'b' }]);
  expect(noteOf(mine, 'a')?.colour).toBe('pink');
  undo.undo();
  expect(noteOf(mine, 'a')?.colour).toBe('blue');
  expect(undo.undo()).toBeUndefined();
});

test('10.5 listeners hear of every step, and of nothing after destroy', () => {
  const { mine, undo: first } = twoPeople();
  first.destroy();
  const store = createBoardStore(mine);
  const undo = createUndo(mine, store);
  const seen: string[] = [];
  undo.subscribe(() => seen.push(`${undo.canUndo()} ${undo.canRedo()}`));
  recolourNotes(mine, ['a'], 'pink');
  undo.undo();
  undo.redo();
  expect(seen).toEqual(['true false', 'false true', 'true false']);
  undo.destroy();
  recolourNotes(mine, ['a'], 'grey');
  expect(seen.length).toBe(3);
  expect(undo.undo()).toBeUndefined();
});

test('the step that comes next says whose notes it is about, deleted ones too, and what else', () => {
  const { mine, undo } = twoPeople();
  expect(undo.next('undo')).toBeUndefined();
  deleteNotes(mine, ['b']);
  expect(undo.next('undo')).toMatchObject({ hasComments: false, hasSections: false });
  expect([...(undo.next('undo')?.authors ?? [])]).toEqual(['ada']);
  addSection(mine, { title: 'What else?', id: 's2' });
  expect(undo.next('undo')).toMatchObject({ authors: new Set(), hasSections: true });
  undo.undo();
  expect(undo.next('redo')).toMatchObject({ authors: new Set(), hasSections: true });
  expect(undo.next('undo')?.hasSections).toBe(false);
});
