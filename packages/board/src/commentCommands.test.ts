import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import { addComment, reopenComment, resolveComment } from './commentCommands.ts';
import { createBoardStore } from './createBoardStore.ts';
import { createUndo } from './createUndo.ts';
import { testBoard } from './testBoard.ts';

function boardWithComment() {
  const board = testBoard();
  const note = addNote(board, { section: 'unsorted', text: 'Rest', colour: 'blue', author: 'bo' });
  const comment = addComment(board, { note, text: 'Why?', author: 'cy' }) ?? '';
  const store = createBoardStore(board);
  return { board, store, comment, resolved: () => store.getComments(note)[0]?.resolved };
}

test('a settled comment can be opened again', () => {
  const { board, comment, resolved } = boardWithComment();
  resolveComment(board, comment, 'bo');
  expect(resolved()?.by).toBe('bo');
  expect(reopenComment(board, comment)).toBe(true);
  expect(resolved()).toBeUndefined();
});

test('opening a comment again is one step of undo', () => {
  const { board, store, comment, resolved } = boardWithComment();
  const undo = createUndo(board, store);
  resolveComment(board, comment, 'bo');
  reopenComment(board, comment);
  undo.undo();
  expect(resolved()?.by).toBe('bo');
});

test('4.8 a comment that is gone is not opened again', () => {
  const { board } = boardWithComment();
  expect(reopenComment(board, 'gone')).toBe(false);
});
