import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StoredSession } from '../storage/Store.ts';
import { createAlarms } from './alarms.ts';
import { createClosing } from './Closing.ts';
import { createPresence } from './Presence.ts';
import { testLiveSession, testSession } from './testSession.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const MONTH_MS = 30 * 24 * 60 * 60 * 1_000;

/** A watch over closing times, and what it tells. */
function setUp() {
  const told: string[] = [];
  const closing = createClosing({
    alarms: createAlarms(Date.now),
    now: Date.now,
    publishSoon: (session) => void told.push(session.isClosed(Date.now()) ? 'closed' : 'open'),
    onClosed: () => undefined,
  });
  return { told, closing };
}

it('publishes the closing at its time, however far away', () => {
  const { told, closing } = setUp();
  closing.watch(testLiveSession([], { closesAt: 2 * MONTH_MS }));
  vi.advanceTimersByTime(2 * MONTH_MS - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['closed']);
});

it('goes by the time that was set last, and by none where it was taken away', () => {
  const { told, closing } = setUp();
  const session = testLiveSession([], { closesAt: 10_000 });
  const setTo = (more: Partial<StoredSession>) => {
    session.take({ session: testSession(more) });
    closing.watch(session);
  };
  closing.watch(session);
  setTo({ closesAt: 60_000 });
  vi.advanceTimersByTime(59_999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['closed']);
  setTo({ closesAt: 90_000 });
  setTo({});
  vi.advanceTimersByTime(MONTH_MS);
  expect(told).toHaveLength(1);
});

it('does not call somebody away who only reloads the page', () => {
  const presence = createPresence();
  const changes: boolean[] = [];
  presence.onChanged(() => void changes.push(presence.isOnline('s', 'kofi')));
  presence.connected('s', 'kofi');
  presence.disconnected('s', 'kofi');
  vi.advanceTimersByTime(2_000);
  presence.connected('s', 'kofi');
  vi.advanceTimersByTime(60_000);
  expect(changes).toEqual([true]);
  presence.disconnected('s', 'kofi');
  vi.advanceTimersByTime(60_000);
  expect(changes).toEqual([true, false]);
});
