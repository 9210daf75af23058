import { expect, it } from 'vitest';
import { createTestClock } from '../announce/testClock.ts';
import type { Answer, Failure, Joined, SessionAnswer } from '../session/api.ts';
import { ASK_EVERY_MS, waitAtDoor } from './waitAtDoor.ts';

const ME = { id: 'p1', name: 'Kofi', role: 'participant', room: 'main' } as const;
const IN: Answer<SessionAnswer> = {
  ok: true,
  value: { sessionId: 's', title: 'Our strategy', you: ME } as SessionAnswer,
};
const refusal = (code: Failure['code'], detail: string, status = 401) =>
  ({ ok: false, failure: { code, detail, status } }) as const;
const NOT_YET = refusal('not_joined', 'Wait.');
const DOWN = refusal('offline', '', 0);

/** Somebody at the door of a server that answers as the test says. */
function wait() {
  const clock = createTestClock();
  const now: { asked: Answer<SessionAnswer>; knocked: Answer<Joined>; knocks: number; asks: number } = {
    asked: NOT_YET,
    knocked: { ok: true, value: { waiting: true } },
    knocks: 0,
    asks: 0,
  };
  const waiting = waitAtDoor({
    async ask() {
      now.asks += 1;
      return now.asked;
    },
    async knock() {
      now.knocks += 1;
      return now.knocked;
    },
    clock,
  });
  /** Until it has asked again and has taken in the answer. */
  const later = async () => {
    clock.advance(ASK_EVERY_MS);
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
  };
  return { waiting, now, later };
}

it('goes on waiting, however long, and knocks no more than once', async () => {
  const { waiting, now, later } = wait();
  for (let times = 0; times < 50; times += 1) await later();
  expect(waiting.get()).toEqual({ kind: 'waiting', isOffline: false });
  expect([now.asks, now.knocks]).toEqual([50, 1]);
});

it('is in as soon as a facilitator opens, and asks no more', async () => {
  const { waiting, now, later } = wait();
  await later();
  now.asked = IN;
  await later();
  await later();
  expect(waiting.get()).toEqual({ kind: 'in', answer: IN.ok && IN.value });
  expect(now.asks).toBe(2);
});

it('keeps waiting while the line or the server is down', async () => {
  const { waiting, now, later } = wait();
  for (const down of [DOWN, refusal('too_fast', '', 429), refusal('server_failed', '', 500)]) {
    now.asked = down;
    await later();
    expect(waiting.get()).toEqual({ kind: 'waiting', isOffline: true });
  }
  now.asked = NOT_YET;
  await later();
  expect(waiting.get()).toEqual({ kind: 'waiting', isOffline: false });
});

it('is told that it was turned away, also before it first asked', async () => {
  for (const isSeenFirst of [true, false]) {
    const { waiting, now, later } = wait();
    if (isSeenFirst) await later();
    now.asked = refusal('not_joined', 'A facilitator did not let you in.');
    now.knocked = refusal('turned_away', 'A facilitator did not let you in.', 403);
    await later();
    expect(waiting.get()).toEqual({ kind: 'refused', failure: now.knocked.failure });
  }
});

it('asks nothing once the page is left', async () => {
  const { waiting, now, later } = wait();
  waiting.destroy();
  await later();
  expect(now.asks).toBe(0);
});
