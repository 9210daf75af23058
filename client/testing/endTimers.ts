import { afterAll } from 'vitest';

/**
 * A page that is closed runs no more timers. Under jsdom the timers are Node's and go on when `document` is gone: what
 * waited for its moment then failed the file that ran next.
 */
const pending = new Set<ReturnType<typeof setTimeout>>();
const begin = globalThis.setTimeout;

const beginAndNote = (...given: Parameters<typeof setTimeout>) => {
  const timer = begin(...given);
  pending.add(timer);
  return timer;
};
globalThis.setTimeout = Object.assign(beginAndNote, begin) as typeof setTimeout;

afterAll(() => {
  for (const timer of pending) clearTimeout(timer);
});
