import { expect, test } from 'vitest';
import { NO_ENTRIES } from './outlineEntries.ts';
import { OUTLINE_WALKS, type OutlineList, type OutlineStep } from './outlineWalk.ts';

const entries: Readonly<Record<string, number>> = { a: 2, b: 0, c: 30 };
const list: OutlineList = {
  sections: ['a', 'b', 'c'],
  entriesOf(section) {
    const count = entries[section] ?? 0;
    return count === 0
      ? NO_ENTRIES
      : Array.from({ length: count }, (_, index) => ({ note: `${section}${index}` }));
  },
};
const walk = (step: OutlineStep, from: string) => {
  const to = OUTLINE_WALKS[step](list, { section: from.charAt(0), index: Number(from.slice(1)) });
  return to && `${to.section}${to.index}`;
};

test('up and down go through all sections, over the first place of an empty one', () => {
  expect(walk('down', 'a0')).toBe('a1');
  expect(walk('down', 'a1')).toBe('b0');
  expect(walk('down', 'b0')).toBe('c0');
  expect(walk('up', 'c0')).toBe('b0');
  expect(walk('up', 'b0')).toBe('a1');
});

test('there is nothing beyond the ends', () => {
  expect(walk('up', 'a0')).toBeUndefined();
  expect(walk('down', 'c29')).toBeUndefined();
  expect(walk('gridEnd', 'c29')).toBeUndefined();
  expect(walk('right', 'c3')).toBeUndefined();
});

test('left goes to the head of this section first, then to the one before', () => {
  expect(walk('left', 'c5')).toBe('c0');
  expect(walk('left', 'c0')).toBe('b0');
  expect(walk('right', 'a1')).toBe('b0');
});

test('a page is ten notes, or what there is', () => {
  expect(walk('pageDown', 'c0')).toBe('c10');
  expect(walk('pageDown', 'c25')).toBe('c29');
  expect(walk('pageUp', 'c3')).toBe('a0');
});

test('Home and End stay in the section, with Control they go to the ends of the list', () => {
  expect(walk('rowStart', 'c9')).toBe('c0');
  expect(walk('rowEnd', 'c9')).toBe('c29');
  expect(walk('gridStart', 'c9')).toBe('a0');
  expect(walk('gridEnd', 'a0')).toBe('c29');
});
