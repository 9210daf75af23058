import { expect, test } from 'vitest';
import { addNote } from './addNote.ts';
import { deleteNotes } from './deleteNotes.ts';
import { mergeNotes } from './mergeNotes.ts';
import { rawBoard, readBoard } from './readBoard.ts';
import { restoreDeleted } from './restoreDeleted.ts';
import { addSection, deleteSection } from './sectionCommands.ts';
import { testBoard } from './testBoard.ts';

const LIMIT = { mostNotes: 20_000 };

function boardWith(ids: readonly string[]) {
  const board = testBoard();
  addSection(board, { title: 'What matters?', id: 's1' });
  for (const id of ids) addNote(board, { section: 's1', text: id, colour: 'blue', author: 'ada', id });
  const { notes, sections } = rawBoard(board);
  const entries = (root: Record<string, unknown>) =>
    Object.entries(root).map(([id, fields]) => ({ id, fields: fields as Record<string, unknown> }));
  return { board, deleted: { notes: entries(notes), sections: entries(sections) } };
}

test('sections and notes come back as they were, into the cells they left', () => {
  const { board, deleted } = boardWith(['a', 'b', 'c']);
  const before = readBoard(board);
  deleteNotes(board, ['a', 'b', 'c']);
  deleteSection(board, 's1');
  expect(restoreDeleted(board, deleted, LIMIT)).toEqual({ notes: 3, sections: 1 });
  expect(readBoard(board)).toEqual(before);
});

test('what is there again, what was merged, and what has no room is passed over', () => {
  const { board, deleted } = boardWith(['a', 'b', 'c', 'd']);
  mergeNotes(board, 'a', 'b');
  deleteNotes(board, ['c', 'd']);
  expect(restoreDeleted(board, deleted, { mostNotes: 2 })).toEqual({ notes: 1, sections: 0 });
  expect(readBoard(board).notes.map(({ text }) => text)).toEqual(['a\nb', 'c']);
  expect(restoreDeleted(board, deleted, LIMIT).notes).toBe(1);
  expect(restoreDeleted(board, deleted, LIMIT).notes).toBe(0);
});
