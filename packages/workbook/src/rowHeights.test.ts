import { expect, test } from 'vitest';
import { rowHeights } from './rowHeights.ts';
import type { SheetCell } from './Sheet.ts';

function heightsOf(cells: readonly SheetCell[]) {
  const sheet = { name: 'Board', columnWidths: [20, 10], cells, frozenRows: 1, hiddenColumns: [3] };
  return Object.fromEntries([...rowHeights(sheet)]);
}

test('a row is as high as the longest of its texts, and one of short or hidden texts is left to the program', () => {
  const cells = [
    { column: 1, row: 1, text: 'Doing well' },
    { column: 1, row: 2, text: 'ten lines '.repeat(4) },
    { column: 2, row: 2, text: 'ten lines '.repeat(4) },
    { column: 1, row: 3, text: 'one\ntwo\n\nfour' },
    { column: 2, row: 4, text: '漢字漢字漢字' },
    { column: 3, row: 5, text: 'not shown '.repeat(9) },
  ];
  expect(heightsOf(cells)).toEqual({ 2: 75, 3: 60, 4: 30 });
});

test('no row is higher than Excel takes', () => {
  expect(heightsOf([{ column: 1, row: 2, text: 'a\n'.repeat(10_000) }])).toEqual({ 2: 409 });
});
