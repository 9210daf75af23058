import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnIndex, columnLetters, formatAddress, parseAddress } from './formatAddress.ts';

test('6.1 columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  expect(columnIndex('aa')).toBe(26);
  expect(columnIndex('A1')).toBeUndefined();
});

test('6.2 an address is read in either case and with spaces around it, and nothing else is one', () => {
  expect(parseAddress(' c4 ')).toEqual({ column: 2, row: 4 });
  for (const odd of ['', 'C', '4', 'C1', 'C0', 'C04', 'C100001', 'C4:D5', 'ABCD4', 'Ç4']) {
    expect(parseAddress(odd)).toBeUndefined();
  }
});

test('6.2 an address that is written is read again as the same cell', () => {
  const cell = fc.record({ column: fc.nat(18_277), row: fc.integer({ min: 2, max: 100_000 }) });
  fc.assert(
    fc.property(cell, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
    { numRuns: 200 },
  );
});
