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

it('keeps no draft without words', () => {
  const drafts = createDrafts(() => 0);
  drafts.keep('n1', '  \n');
  expect(drafts.find('n1')).toBeUndefined();
});
