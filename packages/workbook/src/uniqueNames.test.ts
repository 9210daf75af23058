import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniqueNames } from './uniqueNames.ts';

test('of names that are alike but for their case the later ones are numbered', () => {
  expect(uniqueNames(['Blue', 'blue', 'Blue (2)', 'BLUE'])).toEqual([
    'Blue',
    'blue (2)',
    'Blue (2) (2)',
    'BLUE (3)',
  ]);
});

test('names are always unique, short enough, and none that is taken', () => {
  const name = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'A', 'a (2)', 'votes'));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (wanted) => {
      const names = uniqueNames(wanted, { taken: ['Votes'], longest: 10 }).map((one) => one.toLowerCase());
      expect(new Set([...names, 'votes']).size).toBe(wanted.length + 1);
      for (const one of names) expect(one.length).toBeLessThanOrEqual(10);
    }),
  );
});
