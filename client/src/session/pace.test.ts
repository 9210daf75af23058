import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from './pace.ts';

/** A page that takes so long to draw, and paints when the test says so. */
function openPage(drawMs: number) {
  let painted: (() => void) | undefined;
  let answered: (() => void) | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let runs = 0;
  const pace = createPace({
    work: () => {
      runs += 1;
    },
    now: Date.now,
    onPainted: (done) => {
      painted = done;
    },
    keys: {
      lastAt: () => lastAt,
      onAnswered(listener) {
        answered = listener;
        return () => {
          answered = undefined;
        };
      },
    },
  });
  const press = () => {
    lastAt = Date.now();
  };
  const paint = () => {
    vi.advanceTimersByTime(drawMs);
    painted?.();
  };
  return { pace, paint, press, answer: () => answered?.(), runs: () => runs };
}

describe('a pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs at once in a page at rest, and once for all that is asked while it draws and rests', () => {
    const { pace, paint, runs } = openPage(20);
    pace.ask();
    expect(runs()).toBe(1);
    pace.ask();
    pace.ask();
    paint();
    vi.advanceTimersByTime(39);
    expect(runs()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(runs()).toBe(2);
  });

  it('is free again after its rest', () => {
    const { pace, paint, runs } = openPage(20);
    pace.ask();
    paint();
    vi.advanceTimersByTime(40);
    expect(runs()).toBe(1);
    pace.ask();
    expect(runs()).toBe(2);
  });

  it('rests a quarter of a second at most', () => {
    const { pace, paint, runs } = openPage(4_000);
    pace.ask();
    paint();
    pace.ask();
    vi.advanceTimersByTime(249);
    expect(runs()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(runs()).toBe(2);
  });

  it('waits for a key to be answered while keys are pressed, and no longer than a pause', () => {
    const { pace, press, answer, paint, runs } = openPage(10);
    press();
    pace.ask();
    expect(runs()).toBe(0);
    answer();
    expect(runs()).toBe(1);
    paint();
    vi.advanceTimersByTime(20);
    press();
    pace.ask();
    vi.advanceTimersByTime(249);
    expect(runs()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(runs()).toBe(2);
  });

  it('runs nothing when it has ended', () => {
    const { pace, paint, runs } = openPage(20);
    pace.ask();
    pace.ask();
    pace.destroy();
    paint();
    vi.advanceTimersByTime(1_000);
    pace.ask();
    expect(runs()).toBe(1);
  });
});
