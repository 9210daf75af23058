import { expect, it } from 'vitest';
import { createDrafts, DRAFT_KEPT_MS } from './drafts.ts';

it('keeps cancelled words for ten minutes', () => {
  let now = 0;
  const drafts = createDrafts(() => now);
  drafts.keep('n1', 'my words');
  now = DRAFT_KEPT_MS - 1;
  expect(drafts.find('n1')).toBe('my words');
  now = DRAFT_KEPT_MS;
  expect(drafts.find('n1')).toBeUndefined();
});

it('finds the newest words of several places, and passes over those that are too old', () => {
  let now = 0;
  const drafts = createDrafts(() => now);
  drafts.keep('a:4', 'old words');
  now = 1;
  drafts.keep('a:5', 'first');
  drafts.keep('a:6', 'second');
  drafts.keep('b:2', 'elsewhere');
  now = DRAFT_KEPT_MS;
  const inA = () => drafts.findWhere((key) => key.startsWith('a:'));
  expect(inA()).toEqual({ key: 'a:6', text: 'second' });
  drafts.forget('a:6');
  expect(inA()).toEqual({ key: 'a:5', text: 'first' });
  drafts.forget('a:5');
  expect(inA()).toBeUndefined();
});

it('keeps no draft without words', () => {
  const drafts = createDrafts(() => 0);
  drafts.keep('n1', '  \n');
  expect(drafts.find('n1')).toBeUndefined();
});

it('brings back after a reload what was being written, and passes over what is not a draft', () => {
  let stored: unknown = ['stray', [1, 2]];
  const keeper = {
    read: () => stored,
    write(drafts: unknown) {
      stored = structuredClone(drafts);
    },
  };
  createDrafts(() => 0, keeper).keep('place', 'half a sent');
  expect(createDrafts(() => 1, keeper).find('place')).toBe('half a sent');
  createDrafts(() => 2, keeper).forget('place');
  expect(createDrafts(() => 3, keeper).find('place')).toBeUndefined();
});
