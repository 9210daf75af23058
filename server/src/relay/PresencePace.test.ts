import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PresencePace } from './PresencePace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Something changes every millisecond of a second; how often it is sent. */
function sendings(connections: number): number {
  let count = 0;
  const pace = new PresencePace(
    () => connections,
    () => {
      count += 1;
      pace.sent();
    },
  );
  for (let ms = 0; ms < 1_000; ms += 1) {
    pace.wanted();
    vi.advanceTimersByTime(1);
  }
  pace.destroy();
  return count;
}

it('sends the first at once, and the rest at a rate that sinks with the size of the room', () => {
  const send = vi.fn(() => pace.sent());
  const pace = new PresencePace(() => 3, send);
  pace.wanted();
  vi.advanceTimersByTime(0);
  expect(send).toHaveBeenCalledTimes(1);
  expect(sendings(10)).toBeGreaterThan(50);
  expect(sendings(100)).toBeLessThan(32);
  expect(sendings(500)).toBeLessThan(6);
});

it('does not send again what went with something else', () => {
  const send = vi.fn();
  const pace = new PresencePace(() => 3, send);
  pace.wanted();
  pace.sent();
  vi.advanceTimersByTime(1_000);
  expect(send).not.toHaveBeenCalled();
});
