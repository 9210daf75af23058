import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenOrders, orderBetween } from './orderBetween.ts';
import { isOrder } from './Section.ts';

const key = fc.string({ unit: fc.constantFrom(' ', '!', 'A', 'P', '}', '~'), minLength: 1, maxLength: 6 });

test('2.3 a key is between its neighbours, whoever wrote those; there is none only where nothing sorts between', () => {
  fc.assert(
    fc.property(key, key, fc.double({ min: 0, max: 0.99, noNaN: true }), (a, b, random) => {
      fc.pre(a < b);
      const between = orderBetween(a, b, random);
      if (between === undefined) expect(b.trimEnd()).toBe(a.trimEnd());
      else expect(a < between && between < b && isOrder(between)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('2.3 at either end keys stay short enough for 200 sections', () => {
  let first: string | undefined;
  let last: string | undefined;
  for (let count = 0; count < 200; count++) {
    const before = orderBetween(undefined, first, 0.5);
    const after = orderBetween(last, undefined, 0.5);
    expect(isOrder(before) && isOrder(after)).toBe(true);
    if (first !== undefined && last !== undefined)
      expect((before ?? '') < first && (after ?? '') > last).toBe(true);
    [first, last] = [before, after];
  }
});

test('2.3 the same key, or keys the wrong way round, have nothing between them', () => {
  expect(orderBetween('a', 'a')).toBeUndefined();
  expect(orderBetween('b', 'a')).toBeUndefined();
  expect(orderBetween('~'.repeat(64))).toBeUndefined();
});

test('2.4 keys made anew are in order', () => {
  const keys = evenOrders(200);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys).size).toBe(200);
});
