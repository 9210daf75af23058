import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellNote, commentLine, readCellNote } from './cellNote.ts';
import { printableText } from './cellText.ts';
import { oddText, testComment, testNote } from './testSession.ts';

const people = new Map([
  ['p1', 'Amina'],
  ['p2', 'Kofi'],
]);
const place = { sheet: 'Blue & "co"!', address: 'C4' };

test('a cell’s note says who said and typed it, its comments, and where it stood', () => {
  const note = testNote('n1', 'x', { typedBy: 'p2' });
  const comments = [
    testComment('c1', 'n1', 'Yes\nno'),
    testComment('c2', 'n1', 'Done', { resolved: { by: 'p1', at: 1 } }),
  ];
  const text = cellNote(note, comments, people, place);
  expect(text.split('\n')).toEqual([
    'Said by Amina, typed by Kofi',
    'Kofi: Yes',
    'no',
    'Kofi, settled: Done',
    'Exported from Blue & "co"!!C4',
  ]);
  expect(readCellNote(text)).toEqual({
    origin: place,
    said: 'Amina, typed by Kofi',
    rest: 'Kofi: Yes\nno\nKofi, settled: Done',
  });
});

test('what people write into a cell’s note is read whole, with or without our lines', () => {
  expect(readCellNote('Call her')).toEqual({ rest: 'Call her' });
  expect(readCellNote('Said by Amina\nExported from Board!A2\nCall her')).toMatchObject({
    origin: { sheet: 'Board', address: 'A2' },
    rest: 'Call her',
  });
  expect(readCellNote('Said by nobody')).toEqual({ rest: 'Said by nobody' });
});

test('whatever was said, the place and the comments are found again', () => {
  fc.assert(
    fc.property(fc.array(oddText, { maxLength: 4 }), (texts) => {
      const comments = texts.map((text, index) => testComment(`c${index}`, 'n1', text));
      const { origin, rest } = readCellNote(cellNote(testNote('n1', 'x'), comments, people, place));
      expect(origin).toEqual(place);
      const lines = comments.map((comment) => commentLine(comment, people)).join('\n');
      expect(rest).toBe(printableText(lines).trim());
    }),
  );
});

test('the place stays also where comments are longer than a spreadsheet takes', () => {
  const comments = ['a', 'b', 'c', 'd'].map((id) => testComment(id, 'n1', id.repeat(10_000)));
  const text = cellNote(testNote('n1', 'x'), comments, people, place);
  expect(text.length).toBeLessThan(32_767);
  expect(readCellNote(text).origin).toEqual(place);
});
