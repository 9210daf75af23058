import type { LateEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { Answer, MyAnswer } from './api.ts';
import { createMine } from './mine.ts';

const LATE: LateEntry = { id: 'l1', room: 'main', kind: 'note', text: 'words', at: 1, reason: 'stage' };
const FAILED = { ok: false, failure: { code: 'offline', status: 0, detail: '' } } as const;
const answered = (value: Partial<MyAnswer>): Answer<MyAnswer> => ({
  ok: true,
  value: { late: [], ...value },
});

it('knows my ballots with their codes, my answers and my late words, and keeps them without an answer', async () => {
  let answer: Answer<MyAnswer> = answered({
    late: [LATE],
    ballots: { v1: [3, 7], v2: [] },
    receipts: { v1: 'kestrel 418', v2: 'heron 7' },
    answers: { p1: 'sunny' },
  });
  const mine = createMine('s', async () => answer);
  await mine.check();
  answer = FAILED;
  await mine.check();
  expect(mine.late.get()).toEqual([LATE]);
  expect(Object.fromEntries(mine.ballots.get())).toEqual({
    v1: { numbers: [3, 7], receipt: 'kestrel 418' },
    v2: { numbers: [], receipt: 'heron 7' },
  });
  expect(Object.fromEntries(mine.answers.get())).toEqual({ p1: 'sunny' });
});

it('takes no older answer for a newer one', async () => {
  const waiting: ((answer: Answer<MyAnswer>) => void)[] = [];
  const mine = createMine('s', () => new Promise((resolve) => waiting.push(resolve)));
  const both = [mine.check(), mine.check()];
  waiting[1]?.(answered({ ballots: { v1: [2] }, receipts: { v1: 'b' } }));
  waiting[0]?.(answered({ ballots: { v1: [1] }, receipts: { v1: 'a' } }));
  await Promise.all(both);
  expect(mine.ballots.get().get('v1')?.numbers).toEqual([2]);
});
