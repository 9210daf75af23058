import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Admission } from './Admission.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

function setUp(count: number) {
  const admission = new Admission();
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  for (let index = 0; index < count; index++) {
    admission.enter((done) => {
      begun.push(index);
      ends.push(done);
    });
  }
  return { begun, ends };
}

it('lets the next in when one is done, in the order in which they came', async () => {
  const { begun, ends } = setUp(6);
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  // Not in the same turn: what others do has its place between.
  expect(begun).toHaveLength(3);
  await turn();
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[1]?.();
  await turn();
  expect(begun).toHaveLength(4);
});

it('does not wait for who reads slowly', async () => {
  const { begun } = setUp(5);
  vi.advanceTimersByTime(250);
  await turn();
  await turn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('sends few in one turn, however fast their lines are', async () => {
  const admission = new Admission();
  let sent = 0;
  for (let index = 0; index < 100; index++) {
    admission.enter((done) => {
      sent += 1;
      done();
    });
  }
  expect(sent).toBeLessThan(5);
  for (let turns = 0; turns < 40; turns++) await turn();
  expect(sent).toBe(100);
});
