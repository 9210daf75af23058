// @vitest-environment jsdom
import { MESSAGE } from '@evenboard/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createValue } from './Readable.ts';
import type { SaveState } from './roomSession.ts';
import { ANSWER_MS, type Line, SAVING_MS, watchLine } from './watchLine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openLine() {
  const asked: number[] = [];
  const calls: string[] = [];
  const line = {
    wsconnected: true,
    wsLastMessageReceived: 1,
    ws: { send: (frame: Uint8Array) => void asked.push(frame[0] ?? -1) },
    connect: () => void calls.push('connect'),
    disconnect: () => void calls.push('disconnect'),
  } satisfies Line;
  const state = createValue<SaveState>({ kind: 'saved', waiting: 0 });
  const stop = watchLine(line, state);
  return { asked, calls, line, state, stop };
}

it('drops a line that does not answer after the network went, and tries again', () => {
  const { asked, calls, stop } = openLine();
  window.dispatchEvent(new Event('offline'));
  expect(asked).toEqual([MESSAGE.queryAwareness]);
  vi.advanceTimersByTime(ANSWER_MS);
  expect(calls).toEqual(['disconnect', 'connect']);
  stop();
});

it('keeps a line that answers although the network went: the server may be on this machine', () => {
  const { calls, line, stop } = openLine();
  window.dispatchEvent(new Event('offline'));
  line.wsLastMessageReceived = 2;
  vi.advanceTimersByTime(ANSWER_MS);
  expect(calls).toEqual([]);
  stop();
});

it('asks when a change waits long for the disk, and not when it was saved in time', () => {
  const { asked, calls, state, stop } = openLine();
  state.set({ kind: 'saving', waiting: 1 });
  vi.advanceTimersByTime(SAVING_MS - 1);
  state.set({ kind: 'saved', waiting: 0 });
  vi.advanceTimersByTime(SAVING_MS);
  expect(asked).toEqual([]);
  state.set({ kind: 'saving', waiting: 1 });
  vi.advanceTimersByTime(SAVING_MS + ANSWER_MS);
  expect(asked.length).toBeGreaterThan(0);
  expect(calls.slice(0, 2)).toEqual(['disconnect', 'connect']);
  stop();
});
