import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestSplice } from './smallestSplice.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '🚀'), maxLength: 8 });

test('5.2 a splice makes the one text into the other and cuts no pair of surrogates', () => {
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(16), { nil: undefined }), (before, after, caret) => {
      const { at, remove, insert } = smallestSplice(before, after, caret);
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
      expect(
        [before.slice(0, at), before.slice(at + remove), insert].every((part) => part.isWellFormed()),
      ).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('5.2 among equal letters the caret says which one was typed', () => {
  expect(smallestSplice('hello', 'helllo', 3)).toEqual({ at: 2, remove: 0, insert: 'l' });
  expect(smallestSplice('hello', 'helllo', 5)).toEqual({ at: 4, remove: 0, insert: 'l' });
});

test('5.2 an emoji that becomes another is replaced whole', () => {
  expect(smallestSplice('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' });
});
