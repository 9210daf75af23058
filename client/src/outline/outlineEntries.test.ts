import type { Note } from '@evenboard/board';
import { expect, test } from 'vitest';
import { type OutlineOrder, outlineEntries } from './outlineEntries.ts';

const note = (row: number, author: string, createdAt: number): Note => ({
  id: `n${row}`,
  section: 'a',
  row,
  text: '',
  colour: 'blue',
  author,
  createdAt,
});
const notes = [note(2, 'Zoë', 30), note(3, 'Ada', 10), note(5, 'Ada', 20)];

function listed(order: OutlineOrder, place?: Parameters<typeof outlineEntries>[0]['place']) {
  return outlineEntries({ notes, order, place, nameOf: (person) => person }).map((entry) =>
    'note' in entry ? entry.note : `empty ${entry.row}`,
  );
}

test('notes are listed by place, newest first, or by author', () => {
  expect(listed('place')).toEqual(['n2', 'n3', 'n5']);
  expect(listed('newest')).toEqual(['n2', 'n5', 'n3']);
  expect(listed('author')).toEqual(['n3', 'n5', 'n2']);
});

test('an empty place stands among the notes by its row, and last where places do not count', () => {
  expect(listed('place', { row: 4 })).toEqual(['n2', 'n3', 'empty 4', 'n5']);
  expect(listed('newest', { row: 4 })).toEqual(['n2', 'n5', 'n3', 'empty 4']);
});

test('the place of a note that was deleted under me stays where the note was listed', () => {
  expect(listed('newest', { row: 4, gone: note(4, 'Bo', 25) })).toEqual(['n2', 'empty 4', 'n5', 'n3']);
  expect(listed('author', { row: 4, gone: note(4, 'Bo', 25) })).toEqual(['n3', 'n5', 'empty 4', 'n2']);
});
