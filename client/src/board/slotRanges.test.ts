import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  commonRange,
  coversRange,
  grownRange,
  joinedRange,
  type SlotRange,
  shrunkRange,
  slotsIn,
} from './slotRanges.ts';

const COLUMNS = 4;
const lines = fc
  .tuple(fc.nat(20), fc.nat(20))
  .map(
    ([a, b]): SlotRange => ({ first: Math.min(a, b) * COLUMNS, last: (Math.max(a, b) + 1) * COLUMNS - 1 }),
  );

it('grows to its goal by whole lines, a few at a time, and never lets go of anything', () => {
  fc.assert(
    fc.property(fc.option(lines, { nil: undefined }), lines, (from, goal) => {
      let range = joinedRange(commonRange(goal, from), undefined);
      for (let step = 0; !coversRange(range, goal); step += 1) {
        const grown = grownRange(range, goal, COLUMNS, 10);
        expect((grown.last + 1 - grown.first) % COLUMNS).toBe(0);
        expect(range === undefined || coversRange(grown, range)).toBe(true);
        expect(grown.last - grown.first - (range ? range.last - range.first : -1)).toBeLessThanOrEqual(8);
        range = grown;
        expect(step).toBeLessThan(50);
      }
      expect(range).toEqual(goal);
    }),
  );
});

it('shrinks to its goal by whole lines, a few at a time, and to nothing where there is none', () => {
  fc.assert(
    fc.property(lines, fc.option(lines, { nil: undefined }), (from, wanted) => {
      const goal = wanted && commonRange(from, wanted);
      let range: SlotRange | undefined = from;
      for (let step = 0; range !== undefined && slotsIn(range) > slotsIn(goal); step += 1) {
        const less = shrunkRange(range, goal, COLUMNS, 10);
        expect(slotsIn(less) % COLUMNS).toBe(0);
        expect(goal === undefined || coversRange(less, goal)).toBe(true);
        expect(slotsIn(range) - slotsIn(less)).toBeLessThanOrEqual(8);
        range = less;
        expect(step).toBeLessThan(50);
      }
      expect(range).toEqual(goal);
      expect(range && shrunkRange(range, goal, COLUMNS, 10)).toEqual(goal);
    }),
  );
});

it('keeps what is there where it is next to what is needed, and nothing of it after a jump', () => {
  expect(joinedRange({ first: 8, last: 11 }, { first: 0, last: 7 })).toEqual({ first: 0, last: 11 });
  expect(joinedRange({ first: 40, last: 43 }, { first: 0, last: 7 })).toEqual({ first: 40, last: 43 });
  expect(joinedRange(undefined, { first: 0, last: 7 })).toEqual({ first: 0, last: 7 });
});
