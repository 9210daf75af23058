import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import type { BoardChange } from './BoardChange.ts';
import { addComment } from './commentCommands.ts';
import { createBoardStore } from './createBoardStore.ts';
import { deleteNotes } from './deleteNotes.ts';
import { editNoteText } from './editNoteText.ts';
import { moveNote } from './moveNote.ts';
import { addSection, deleteSection, moveSection, renameSection } from './sectionCommands.ts';
import { mergeBoards, replicaOf, testBoard } from './testBoard.ts';

function storeWithNotes() {
  const board = testBoard(1);
  addSection(board, { title: 'What matters?', id: 's1' });
  addSection(board, { title: 'What is next?', id: 's2' });
  for (const id of ['a', 'b']) addNote(board, { section: 's1', text: id, colour: 'blue', author: 'ada', id });
  const store = createBoardStore(board);
  const told: string[] = [];
  const changes: BoardChange[] = [];
  for (const id of ['a', 'b', 'n']) store.subscribeNote(id, () => told.push(`note ${id}`));
  for (const id of ['s1', 's2', 'unsorted']) store.subscribeColumn(id, () => told.push(`column ${id}`));
  store.subscribeSections(() => told.push('sections'));
  store.subscribeComments('a', () => told.push('comments a'));
  store.subscribeLegend(() => told.push('legend'));
  store.subscribeChanges((more) => changes.push(...more));
  return { board, store, told, changes };
}

test('8.2 a remote edit of one note tells that note’s listeners alone', () => {
  const { board, store, told, changes } = storeWithNotes();
  const [other, untouched, column] = [replicaOf(board, 2), store.getNote('b'), store.getColumn('s1')];
  editNoteText(other, 'a', { at: 1, remove: 0, insert: '!' });
  mergeBoards(board, other);
  expect(told).toEqual(['note a']);
  expect(store.getNote('a')?.text).toBe('a!');
  expect(store.getNote('b')).toBe(untouched);
  expect(store.getColumn('s1')).toBe(column);
  expect(changes).toEqual([
    {
      kind: 'noteEdited',
      note: 'a',
      cell: { section: 's1', row: 2 },
      before: 'a',
      after: 'a!',
      author: 'ada',
      by: 2,
    },
  ]);
});

test('8.4 an insertion tells of the new note, of those it pushes, and of their column', () => {
  const { board, store, told, changes } = storeWithNotes();
  addNote(board, { section: 's1', row: 3, text: 'n', colour: 'blue', author: 'bo', id: 'n' });
  expect(told.sort()).toEqual(['column s1', 'note b', 'note n']);
  expect(changes).toContainEqual({
    kind: 'noteAdded',
    note: 'n',
    after: { section: 's1', row: 3 },
    author: 'bo',
    by: 1,
  });
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'noteMoved', note: 'b', isPushed: true }));
  expect(store.getColumn('s1').cells).toEqual(['a', 'n', 'b']);
  expect(store.getColumn('s1').rowOf('b')).toBe(4);
});

test('8.4 a move and a deletion say from where to where', () => {
  const { board, changes, store } = storeWithNotes();
  moveNote(board, 'a', { section: 's2', row: 4 });
  deleteNotes(board, ['b']);
  expect(changes).toMatchObject([
    {
      kind: 'noteMoved',
      note: 'a',
      before: { section: 's1', row: 2 },
      after: { section: 's2', row: 4 },
      isPushed: false,
    },
    { kind: 'noteDeleted', note: 'b', before: { section: 's1', row: 3 }, text: 'b' },
  ]);
  expect(store.addressOf(store.cellOf('a') ?? { section: 's1', row: 2 })).toBe('B4');
  expect(store.noteAt({ section: 's2', row: 4 })).toBe('a');
  expect(store.getNoteCount()).toBe(1);
});

test('8.4 sections that are renamed, moved and deleted are told of; the notes of a deleted one become unsorted', () => {
  const { board, store, changes } = storeWithNotes();
  renameSection(board, 's2', 'Next');
  moveSection(board, 's2', 0);
  deleteSection(board, 's1');
  expect(changes.map(({ kind }) => kind)).toEqual([
    'sectionRenamed',
    'sectionMoved',
    'sectionRemoved',
    'noteMoved',
    'noteMoved',
  ]);
  expect(store.cellOf('a')).toEqual({ section: 'unsorted', row: 2 });
  expect(store.getColumn('s1').cells).toEqual([]);
  expect(store.getColumn('s1')).toBe(store.getColumn('s1'));
  expect(store.getSections().map(({ id }) => id)).toEqual(['s2', 'unsorted']);
});

test('8.5 comments are told of by note, and who made a change is known', () => {
  const { board, store, told } = storeWithNotes();
  const metas: boolean[] = [];
  store.subscribeChanges((_changes, { isLocal }) => metas.push(isLocal));
  const other = replicaOf(board, 2);
  addComment(other, { note: 'a', text: 'yes', author: 'bo' });
  mergeBoards(board, other);
  addComment(board, { note: 'a', text: 'no', author: 'ada' });
  expect(told).toEqual(['comments a', 'comments a']);
  expect(
    store
      .getComments('a')
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['no', 'yes']);
  expect(metas).toEqual([false, true]);
});

test('8.6 after destroy nobody is told anything', () => {
  const { board, store, told } = storeWithNotes();
  store.destroy();
  deleteNotes(board, ['a']);
  expect(told).toEqual([]);
});
