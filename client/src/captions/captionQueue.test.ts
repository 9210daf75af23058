import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../session/api.ts';
import { createCaptionQueue, type Said } from './captionQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const OFFLINE = { ok: false, failure: { code: 'offline', status: 0, detail: '' } } as const;
const DONE = { ok: true, value: undefined } as const;

it('keeps lines in order through a line that is down, and sends each under one number', async () => {
  const sent: (Said & { seq: number })[] = [];
  const answers: Answer<unknown>[] = [DONE, OFFLINE, DONE, DONE];
  const queue = createCaptionQueue(
    async (line) => {
      sent.push(line);
      return answers.shift() ?? DONE;
    },
    () => 1_000,
  );
  for (const text of ['One', 'Two', 'Three']) queue.add({ text, lang: 'en' });
  await vi.advanceTimersByTimeAsync(0);
  expect(queue.waiting.get()).toBe(2);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(queue.waiting.get()).toBe(0);
  expect(sent.map(({ text, seq }) => [text, seq])).toEqual([
    ['One', 1_000],
    ['Two', 1_001],
    ['Two', 1_001],
    ['Three', 1_002],
  ]);
});

it('stops at a refusal, says it, and keeps what was typed', async () => {
  const refusal = { ok: false, failure: { code: 'session_closed', status: 409, detail: 'Closed.' } } as const;
  const queue = createCaptionQueue(async () => refusal);
  queue.add({ text: 'Too late', lang: 'en' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queue.waiting.get()).toBe(1);
  expect(queue.problem.get()).toEqual(refusal);
});
