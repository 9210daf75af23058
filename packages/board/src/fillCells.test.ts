import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import { createUndo } from './createUndo.ts';
import { setNoteText } from './editNoteText.ts';
import { fillCells } from './fillCells.ts';
import { addSection } from './sectionCommands.ts';
import { testBoard, textsByCell } from './testBoard.ts';

test('notes get other words and others are added in one step of undo, to which no later keystroke belongs', () => {
  const board = testBoard(1);
  addSection(board, { title: 'What matters?', id: 's1' });
  for (const id of ['a', 'b']) addNote(board, { section: 's1', text: id, colour: 'blue', author: 'ada', id });
  const undo = createUndo(board);
  const before = textsByCell(board);
  const ids = fillCells(
    board,
    [
      { id: 'gone', text: 'x' },
      { id: 'b', text: 'other words' },
    ],
    [{ section: 's1', row: 4, text: 'new', colour: 'teal', author: 'ben' }],
  );
  expect(ids).toHaveLength(1);
  const filled = textsByCell(board);
  expect(Object.values(filled)).toEqual(['a', 'other words', 'new']);
  setNoteText(board, 'b', 'other words, too');
  undo.undo();
  expect(textsByCell(board)).toEqual(filled);
  undo.undo();
  expect(textsByCell(board)).toEqual(before);
});
