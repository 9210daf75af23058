import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createServerClock } from './serverClock.ts';

const HOUR_MS = 3_600_000;
const SERVER_START_MS = 1_700_000_000_000;

interface Way {
  readonly thereMs: number;
  readonly backMs: number;
}

/** A server, and a device that is `wrongByMs` beside it; time passes only where a test or a request lets it. */
function openDevice(wrongByMs: number, ways: readonly (Way | undefined)[] = []) {
  let trueMs = 0;
  let sleptMs = 0;
  let setByMs = wrongByMs;
  let asked = 0;
  let look = () => {};
  const device = {
    wall: () => SERVER_START_MS + trueMs + setByMs,
    steady: () => 5_000 + trueMs - sleptMs,
    every: (_ms: number, run: () => void) => {
      look = run;
      return () => {
        look = () => {};
      };
    },
  };
  const ask = async () => {
    const way = asked < ways.length ? ways[asked] : { thereMs: 20, backMs: 20 };
    asked++;
    if (way === undefined) return undefined;
    trueMs += way.thereMs;
    const answer = SERVER_START_MS + trueMs;
    trueMs += way.backMs;
    return answer;
  };
  const clock = createServerClock(ask, device);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    clock,
    settle,
    asked: () => asked,
    error: () => Math.abs(clock.now() - (SERVER_START_MS + trueMs)),
    pass: (ms: number) => {
      trueMs += ms;
    },
    sleep: (ms: number) => {
      trueMs += ms;
      sleptMs += ms;
    },
    setBy: (ms: number) => {
      setByMs += ms;
    },
    async look() {
      look();
      await settle();
    },
  };
}

it('is right to a second whatever the device says the time is, however long the way', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -48 * HOUR_MS, max: 48 * HOUR_MS }),
      fc.array(
        fc.record({ thereMs: fc.integer({ min: 0, max: 950 }), backMs: fc.integer({ min: 0, max: 950 }) }),
        { maxLength: 6 },
      ),
      async (wrongByMs, ways) => {
        const { clock, settle, error, pass } = openDevice(wrongByMs, ways);
        await settle();
        expect(clock.isKnown.get()).toBe(true);
        pass(15 * 60_000);
        expect(error()).toBeLessThanOrEqual(1_000);
        clock.destroy();
      },
    ),
  ));

it('takes the device’s word until the server has answered, and says that it is a guess', async () => {
  const { clock, settle, error, look, pass } = openDevice(HOUR_MS, [undefined]);
  await settle();
  expect(clock.isKnown.get()).toBe(false);
  expect(error()).toBe(HOUR_MS);
  pass(11_000);
  await look();
  expect(clock.isKnown.get()).toBe(true);
  expect(error()).toBe(0);
  clock.destroy();
});

it('asks once where the answer is quick, and takes the quickest of a few where it is not', async () => {
  const quick = openDevice(0);
  await quick.settle();
  expect(quick.asked()).toBe(1);
  const slow = openDevice(0, [
    { thereMs: 1_500, backMs: 0 },
    { thereMs: 0, backMs: 1_800 },
    { thereMs: 300, backMs: 200 },
    { thereMs: 1_500, backMs: 0 },
  ]);
  await slow.settle();
  expect(slow.asked()).toBe(4);
  expect(slow.error()).toBe(50);
  for (const { clock } of [quick, slow]) clock.destroy();
});

it('is right after the device has slept, before the server is asked and after', async () => {
  const { clock, settle, error, sleep, look, asked } = openDevice(-HOUR_MS);
  await settle();
  sleep(20 * 60_000);
  expect(error()).toBe(0);
  await look();
  expect(asked()).toBe(2);
  expect(error()).toBe(0);
  clock.destroy();
});

it.each([-HOUR_MS, HOUR_MS])(
  'is right again as soon as it looks when somebody sets the clock by %d ms',
  async (ms) => {
    const { clock, settle, error, setBy, look } = openDevice(0);
    await settle();
    setBy(ms);
    await look();
    expect(error()).toBe(0);
    clock.destroy();
  },
);

it('is not made worse by a slow answer that does not contradict it', async () => {
  const { clock, settle, error, pass } = openDevice(0, [
    { thereMs: 10, backMs: 10 },
    ...Array.from({ length: 4 }, () => ({ thereMs: 900, backMs: 0 })),
  ]);
  await settle();
  pass(60_000);
  clock.check();
  await settle();
  expect(error()).toBe(0);
  clock.destroy();
});

it('asks every five minutes, and not in between', async () => {
  const { clock, settle, look, pass, asked } = openDevice(0);
  await settle();
  pass(4 * 60_000);
  await look();
  expect(asked()).toBe(1);
  pass(61_000);
  await look();
  expect(asked()).toBe(2);
  clock.destroy();
  pass(HOUR_MS);
  await look();
  expect(asked()).toBe(2);
});
