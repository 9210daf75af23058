import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheetNames.ts';
import { oddText } from './testSession.ts';

test.each([
  ['Blue', 'Blue'],
  ['a[b]c:d*e?f/g\\h', 'a b c d e f g h'],
  ["'quoted'", 'quoted'],
  ['', 'Room'],
  ['\u0007', 'Room'],
  ['board', 'board (2)'],
  ['Votes', 'Votes (2)'],
  ['ALL NOTES', 'ALL NOTES (2)'],
  ['x'.repeat(40), 'x'.repeat(31)],
  [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
])('the room %j has the sheet %j', (room, sheet) => {
  expect(sheetNames([room])).toEqual([sheet]);
});

test('whatever rooms are called, their sheets are legal and unique', () => {
  const name = fc.oneof(oddText, fc.constantFrom('Board', 'BOARD', "a'", 'x'.repeat(50)));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (rooms) => {
      const names = sheetNames(rooms);
      expect(new Set(names.map((sheet) => sheet.toLowerCase())).size).toBe(rooms.length);
      for (const sheet of names) {
        expect(sheet.length).toBeGreaterThan(0);
        expect(sheet.length).toBeLessThanOrEqual(31);
        expect(sheet).not.toMatch(/[[\]:*?/\\\n]|^'|'$/);
        expect(['board', 'all notes', 'votes', 'polls', 'people', 'plan', 'about', 'history']).not.toContain(
          sheet.toLowerCase(),
        );
      }
    }),
  );
});
