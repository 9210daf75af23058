import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PresencePace } from './PresencePace.ts';
import { roomPace } from './roomPace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const inRoomOf = (connections: number) => () => roomPace(connections);

/** Something is shown every millisecond of a second, and changes go out every so many; how often presence goes by itself, and with them. */
function sendings(connections: number, changesEveryMs = Number.POSITIVE_INFINITY) {
  const count = { alone: 0, along: 0 };
  const pace = new PresencePace(inRoomOf(connections), () => {
    count.alone += 1;
    pace.sent();
  });
  for (let ms = 0; ms < 1_000; ms += 1) {
    pace.wanted();
    if (ms % changesEveryMs === 0 && pace.mayGoAlong()) {
      count.along += 1;
      pace.sent();
    }
    vi.advanceTimersByTime(1);
  }
  pace.destroy();
  return count;
}

it('sends the first at once, and the rest at a rate that sinks with the size of the room', () => {
  const send = vi.fn(() => pace.sent());
  const pace = new PresencePace(inRoomOf(3), send);
  pace.wanted();
  vi.advanceTimersByTime(0);
  expect(send).toHaveBeenCalledTimes(1);
  expect(sendings(10).alone).toBeGreaterThan(18);
  expect(sendings(200).alone).toBeLessThan(12);
  expect(sendings(500).alone).toBeLessThan(6);
});

it('goes with changes where there are any, as often as by itself', () => {
  for (const connections of [10, 100]) {
    const { alone, along } = sendings(connections, roomPace(connections).tickMs);
    expect(alone, `${connections} connections`).toBe(0);
    expect(along, `${connections} connections`).toBeGreaterThan(15);
  }
});

it('goes by itself when changes have ceased', () => {
  const send = vi.fn();
  const pace = new PresencePace(inRoomOf(10), send);
  pace.mayGoAlong();
  pace.sent();
  pace.wanted();
  vi.advanceTimersByTime(100);
  expect(send).toHaveBeenCalledTimes(1);
});

it('does not send again what went with something else', () => {
  const send = vi.fn();
  const pace = new PresencePace(inRoomOf(3), send);
  pace.wanted();
  pace.sent();
  vi.advanceTimersByTime(1_000);
  expect(send).not.toHaveBeenCalled();
});
