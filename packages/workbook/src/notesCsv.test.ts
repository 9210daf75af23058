import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableText } from './cellText.ts';
import { harmlessText, restoredText } from './harmlessText.ts';
import { notesCsv } from './notesCsv.ts';
import { NASTY_TEXTS, notesOf, oddText, testComment, testInput, testNote, testRoom } from './testSession.ts';
import { writeCsv } from './writeCsv.ts';

/** The fields of a CSV file as RFC 4180 has it. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of file
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const text = fc.oneof(
  oddText,
  fc.stringMatching(/^['=+\-@\t\r\n ",a]{0,8}$/),
  fc.constantFrom(...NASTY_TEXTS),
);

test('every note is a row, with its room, cell, names, time and comments', () => {
  const notes = [testNote('n1', 'Buses', { section: 'b', row: 4, typedBy: 'p2' }), testNote('n2', 'Shop')];
  const comments = [testComment('c1', 'n1', 'Which?'), testComment('c2', 'n1', '42', { createdAt: 2 })];
  expect(readCsv(notesCsv(testInput({ notes, comments })))).toEqual([
    ['room', 'cell', 'section', 'text', 'colour', 'author', 'typed by', 'created', 'comments'],
    ['Main room', 'A2', 'Doing well', 'Shop', 'blue', 'Amina', '', '2026-07-01T12:30:05.007Z', ''],
    [
      'Main room',
      'B4',
      'Doing <more>',
      'Buses',
      'blue',
      'Amina',
      'Kofi',
      '2026-07-01T12:30:05.007Z',
      'Kofi: Which?\nKofi: 42',
    ],
  ]);
});

test('the file begins with a byte order mark, its lines end in CR LF, and an impossible time is left out', () => {
  const file = notesCsv(testInput({ notes: [testNote('n1', 'x', { createdAt: Number.NaN })] }));
  expect(file).toBe(
    '\uFEFFroom,cell,section,text,colour,author,typed by,created,comments\r\n' +
      'Main room,A2,Doing well,x,blue,Amina,,,\r\n',
  );
});

test('has one column more where a note came late, and says when; the others stay where they were', () => {
  const late = testNote('n2', 'y', { row: 3, cameLate: Date.UTC(2026, 6, 2) });
  const rows = readCsv(notesCsv(testInput({ notes: [testNote('n1', 'x'), late] })));
  expect(rows.map((row) => row.slice(8))).toEqual([
    ['comments', 'came late'],
    ['', ''],
    ['', '2026-07-02T00:00:00.000Z'],
  ]);
});

test('rooms that are called alike are told apart', () => {
  const rooms = [testRoom('main', 'Blue'), testRoom('r1', ' blue\n', { notes: [testNote('n1', 'x')] })];
  expect(readCsv(notesCsv(testInput({}, { rooms })))[1]?.[0]).toBe('blue (2)');
});

test('any fields come back from the file as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const fields = readCsv(writeCsv(rows)).map((row) => row.map(restoredText));
      expect(fields).toEqual(rows);
    }),
  );
});

test('all texts of the scenario come back from the file as they were', () => {
  const [, ...rows] = readCsv(notesCsv(testInput({ notes: notesOf(NASTY_TEXTS) })));
  expect(rows.map((row) => restoredText(row[3] ?? ''))).toEqual(NASTY_TEXTS.map(printableText));
});

test('nothing in the file is taken for a formula, and what is none stays as it is', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(harmlessText(words)).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@])/);
      expect(restoredText(harmlessText(words))).toBe(words);
    }),
  );
  expect(['a=1', "it's", "'tis", '07700', ''].map(harmlessText)).toEqual([
    'a=1',
    "it's",
    "'tis",
    '07700',
    '',
  ]);
});
