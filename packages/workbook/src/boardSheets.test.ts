import { expect, test } from 'vitest';
import { boardSheets } from './boardSheets.ts';
import type { BoardSnapshot, SnapshotNote, WorkbookInput } from './WorkbookInput.ts';

const note = (id: string, section: string, row: number, text: string): SnapshotNote => ({
  id,
  section,
  row,
  text,
  colour: 'blue',
  author: 'p1',
  createdAt: Date.UTC(2026, 6, 1, 12, 30, 5),
});

const sections = [
  { id: 'a', title: 'Doing well', prompt: '', isUnsorted: false },
  { id: 'b', title: 'Doing more', prompt: '', isUnsorted: false },
  { id: 'unsorted', title: '', prompt: '', isUnsorted: true },
];

function input(snapshot: Partial<BoardSnapshot>, more: Partial<WorkbookInput> = {}): WorkbookInput {
  return {
    sessionId: 's1',
    title: 'Strategy',
    language: 'en-GB',
    timeZone: 'Europe/London',
    rooms: [
      {
        id: 'main',
        name: 'Everybody',
        snapshot: { sections, notes: [], comments: [], legend: {}, ...snapshot },
      },
    ],
    people: new Map([['p1', 'Amina']]),
    exportedAt: 0,
    ...more,
  };
}

const cellsOf = (sheet: ReturnType<typeof boardSheets>[number] | undefined) =>
  sheet?.cells.map(({ column, row, text }) => [column, row, text]);

test('a note stands at its column and row, and empty places stay empty', () => {
  const [board] = boardSheets(input({ notes: [note('n1', 'b', 4, 'Buses'), note('n2', 'a', 2, 'Shop')] }));
  expect(board?.name).toBe('Board');
  expect(cellsOf(board)).toEqual([
    [1, 1, 'Doing well'],
    [2, 1, 'Doing more'],
    [1, 2, 'Shop'],
    [2, 4, 'Buses'],
  ]);
  expect(board?.cells[2]).toMatchObject({ fill: 'B7D5FE', fontColour: '112239' });
});

test('the unsorted column appears only when something is in it, also for a section that is gone', () => {
  const [board, all] = boardSheets(input({ notes: [note('n1', 'gone', 2, 'Loose')] }));
  expect(cellsOf(board)).toContainEqual([3, 1, 'Unsorted']);
  expect(cellsOf(board)).toContainEqual([3, 2, 'Loose']);
  expect(cellsOf(all)).toContainEqual([3, 2, 'Unsorted']);
});

test('the list has a row a note, with names and the session’s own time', () => {
  const typed = { ...note('n1', 'b', 4, 'Buses'), typedBy: 'p9' };
  const all = boardSheets(input({ notes: [typed] })).find(({ name }) => name === 'All notes');
  expect(all?.hiddenColumns).toEqual([10]);
  expect(all?.cells.filter(({ row }) => row === 1).map(({ text }) => text)).toEqual([
    'Cell',
    'Text',
    'Section',
    'Colour',
    'Author',
    'Typed by',
    'Room',
    'Created',
    'Confirmed',
    'Id',
  ]);
  expect(all?.cells.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual([
    'B4',
    'Buses',
    'Doing more',
    'blue',
    'Amina',
    'Unknown',
    'Everybody',
    '2026-07-01 13:30:05',
    '',
    'n1',
  ]);
  expect(all?.table).toMatchObject({ rowCount: 1 });
});

test('the list says what people answered when they were asked about words typed for them', () => {
  const answers = [true, false, undefined].map((confirmed, index) => ({
    ...note(`n${index}`, 'a', index + 2, 'x'),
    ...(confirmed !== undefined && { confirmed, typedBy: 'p9' }),
  }));
  const all = boardSheets(input({ notes: answers })).find(({ name }) => name === 'All notes');
  const inColumn = all?.cells.filter(({ column }) => column === 9).map(({ text }) => text);
  expect(inColumn).toEqual(['Confirmed', 'yes', 'not yet', '']);
});

test('the list says when a note came late, in a column that is there only then', () => {
  const late = { ...note('n2', 'a', 3, 'y'), cameLate: Date.UTC(2026, 6, 2) };
  const all = boardSheets(input({ notes: [note('n1', 'a', 2, 'x'), late] })).find(
    ({ name }) => name === 'All notes',
  );
  const inColumn = (wanted: number) =>
    all?.cells.filter(({ column }) => column === wanted).map(({ text }) => text);
  expect(inColumn(10)).toEqual(['Came late', '', '2026-07-02 01:00:00']);
  expect(inColumn(11)).toEqual(['Id', 'n1', 'n2']);
  expect(all?.hiddenColumns).toEqual([11]);
});

test('a board without notes gives a list without a table', () => {
  const list = boardSheets(input({})).find(({ name }) => name === 'All notes');
  expect(list?.cells[0]?.text).toBe('Cell');
  expect(list?.table).toBeUndefined();
});

test('an impossible time and an unknown time zone are no error', () => {
  const odd = { ...note('n1', 'a', 2, 'x'), createdAt: Number.NaN };
  const [, all] = boardSheets(input({ notes: [odd] }, { timeZone: 'Mars/Olympus' }));
  expect(all?.cells.at(-2)?.text).toBe('');
});

test('comments go with the cell of their note, in order of time', () => {
  const comment = (id: string, text: string, createdAt: number) => ({
    id,
    note: 'n1',
    text,
    author: 'p1',
    createdAt,
  });
  const comments = [comment('c2', 'second', 2), comment('c1', 'first', 1)];
  const [board] = boardSheets(input({ notes: [note('n1', 'a', 2, 'x')], comments }));
  expect(board?.cells.at(-1)?.comment).toBe(
    'Said by Amina\nAmina: first\nAmina: second\nExported from Board!A2',
  );
});

test('each room has its own sheet before the list', () => {
  const snapshot = { sections, notes: [], comments: [], legend: {} };
  const rooms = ['main', 'r1', 'r2'].map((id) => ({ id, name: 'Blue/green', snapshot }));
  expect(boardSheets(input({}, { rooms })).map(({ name }) => name)).toEqual([
    'Board',
    'Blue green',
    'Blue green (2)',
    'All notes',
    'About',
    'Evenboard',
  ]);
});
