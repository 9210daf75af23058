import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import type { BoardChange } from './BoardChange.ts';
import { recolourNotes } from './changeNotes.ts';
import { addComment } from './commentCommands.ts';
import { createBoardStore } from './createBoardStore.ts';
import { deleteNotes } from './deleteNotes.ts';
import { editNoteText } from './editNoteText.ts';
import { moveNote } from './moveNote.ts';
import { addSection, deleteSection, lockSection, moveSection, renameSection } from './sectionCommands.ts';
import { mergeBoards, replicaOf, testBoard } from './testBoard.ts';

/** My replica (client 1) with its store, Kofi's (2) and Łucja's (3), and what came to mine since. */
function three() {
  const mine = testBoard(1);
  for (const id of ['s1', 's2']) addSection(mine, { title: id, id });
  for (const id of ['a', 'a_1', 'b'])
    addNote(mine, { section: 's1', text: id, colour: 'blue', author: 'me', id });
  const [kofi, lucja] = [replicaOf(mine, 2), replicaOf(mine, 3)];
  const changes: BoardChange[] = [];
  createBoardStore(mine).subscribeChanges((more) => changes.push(...more));
  const come = (...boards: (typeof mine)[]) => {
    const [first, ...rest] = boards;
    for (const board of rest) mergeBoards(first as typeof mine, board);
    mergeBoards(mine, first as typeof mine);
    return changes.splice(0).map(({ kind, by }) => ({ kind, by }));
  };
  return { mine, kofi, lucja, changes, come };
}

test('8.7 new notes, moves, edits, colours and deletions name who wrote them', () => {
  const { kofi, come } = three();
  addNote(kofi, { section: 's2', text: 'n', colour: 'blue', author: 'kofi' });
  expect(come(kofi)).toEqual([{ kind: 'noteAdded', by: 2 }]);
  moveNote(kofi, 'a', { section: 's2', row: 6 });
  expect(come(kofi)).toEqual([{ kind: 'noteMoved', by: 2 }]);
  editNoteText(kofi, 'b', { at: 1, remove: 0, insert: '!' });
  expect(come(kofi)).toEqual([{ kind: 'noteEdited', by: 2 }]);
  recolourNotes(kofi, ['b'], 'pink');
  expect(come(kofi)).toEqual([{ kind: 'noteChanged', by: 2 }]);
  deleteNotes(kofi, ['b', 'a_1', 'a']);
  expect(come(kofi)).toEqual(Array.from({ length: 3 }, () => ({ kind: 'noteDeleted', by: 2 })));
});

test('8.7 a deletion names who deleted, also where the gap was filled in the same moment', () => {
  const { mine, kofi, lucja, come } = three();
  moveNote(kofi, 'a', { section: 's2', row: 4 });
  come(kofi);
  mergeBoards(kofi, lucja);
  deleteNotes(lucja, ['b']);
  mergeBoards(lucja, kofi);
  addNote(kofi, { section: 's1', row: 4, text: 'n', colour: 'blue', author: 'kofi' });
  expect(mine.notes.has('b')).toBe(true);
  expect(come(kofi)).toEqual(
    expect.arrayContaining([
      { kind: 'noteDeleted', by: 3 },
      { kind: 'noteAdded', by: 2 },
    ]),
  );
});

test('8.7 each of several who write at once is named for what is theirs, and nobody for what is several people’s', () => {
  const { kofi, lucja, come } = three();
  editNoteText(kofi, 'a', { at: 1, remove: 0, insert: ' two' });
  editNoteText(lucja, 'a', { at: 0, remove: 0, insert: 'three ' });
  editNoteText(lucja, 'b', { at: 0, remove: 0, insert: 'three ' });
  const came = come(kofi, lucja);
  expect(came).toContainEqual({ kind: 'noteEdited', by: undefined });
  expect(came).toContainEqual({ kind: 'noteEdited', by: 3 });
});

test('8.7 characters that are only taken out name nobody, nor do notes that were pushed', () => {
  const { kofi, come } = three();
  editNoteText(kofi, 'b', { at: 0, remove: 1, insert: '' });
  expect(come(kofi)).toEqual([{ kind: 'noteEdited', by: undefined }]);
  addNote(kofi, { section: 's1', row: 3, text: 'n', colour: 'blue', author: 'kofi' });
  const came = come(kofi);
  expect(came).toContainEqual({ kind: 'noteAdded', by: 2 });
  expect(came).toContainEqual({ kind: 'noteMoved', by: undefined });
});

test('8.7 sections and comments name who wrote them; a section that went names nobody', () => {
  const { kofi, come } = three();
  addSection(kofi, { title: 'three', id: 's3' });
  renameSection(kofi, 's1', 'one');
  lockSection(kofi, 's1', true);
  moveSection(kofi, 's2', 0);
  addComment(kofi, { note: 'b', text: 'yes', author: 'kofi' });
  expect(come(kofi).map(({ by }) => by)).toEqual([2, 2, 2, 2, 2]);
  deleteSection(kofi, 's3');
  expect(come(kofi)).toEqual([{ kind: 'sectionRemoved', by: undefined }]);
});

test('8.7 my own changes name me, a deletion as well', () => {
  const { mine, changes } = three();
  deleteSection(mine, 's2');
  deleteNotes(mine, ['a']);
  expect(changes.map(({ by }) => by)).toEqual([1, 1]);
});
