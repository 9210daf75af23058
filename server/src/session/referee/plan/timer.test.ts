import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProblemError } from '../../ProblemError.ts';
import { testSession } from '../../testSession.ts';
import { NO_BALLOTS } from '../Ballots.ts';
import { FRESH_STATE } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';
import { addTime, pauseTimer, resumeTimer, startTimer, stopTimer } from './timer.ts';

const fresh: World = { stored: testSession(), state: FRESH_STATE, people: new Map(), ballots: NO_BALLOTS };
const at = (now: number): Facts => ({ now, random: () => 0, newId: () => 'id' });
const MINUTE_MS = 60_000;
const started = (minutes = 10) =>
  decided(fresh, startTimer(fresh, { type: 'startTimer', label: 'Break', minutes }, at(0)));
const after = (world: World, decision: Decision) => decided(world, decision);

const pause = (world: World, now: number) => after(world, pauseTimer(world, { type: 'pauseTimer' }, at(now)));
const resume = (world: World, now: number) =>
  after(world, resumeTimer(world, { type: 'resumeTimer' }, at(now)));
const add = (world: World, minutes: number, now: number) =>
  after(world, addTime(world, { type: 'addTime', minutes }, at(now)));

it('keeps what is left while it is paused, however long that takes', () => {
  const paused = pause(started(), 4 * MINUTE_MS);
  expect(paused.state.timer).toEqual({ label: 'Break', pausedLeftMs: 6 * MINUTE_MS });
  expect(resume(paused, 100 * MINUTE_MS).state.timer).toEqual({ label: 'Break', endsAt: 106 * MINUTE_MS });
});

it('takes a second pause, a second start and stopping nothing as done already', () => {
  const paused = pause(started(), MINUTE_MS);
  expect(pause(paused, 5 * MINUTE_MS)).toEqual(paused);
  expect(resume(started(), MINUTE_MS)).toEqual(started());
  expect(stopTimer(fresh)).toEqual({});
  expect(after(paused, stopTimer(paused)).state).toEqual(FRESH_STATE);
});

it('adds time running and paused, and from now where it was over', () => {
  expect(add(started(), 1, MINUTE_MS).state.timer?.endsAt).toBe(11 * MINUTE_MS);
  expect(add(pause(started(), 0), -4, 0).state.timer?.pausedLeftMs).toBe(6 * MINUTE_MS);
  expect(add(started(), 1, 20 * MINUTE_MS).state.timer?.endsAt).toBe(21 * MINUTE_MS);
  expect(add(started(), -30, MINUTE_MS).state.timer?.endsAt).toBe(MINUTE_MS);
});

it('says that there is no timer, or that it is over, and changes nothing', () => {
  expect(() => pause(fresh, 0)).toThrow(/There is no timer/);
  expect(() => resume(fresh, 0)).toThrow(/There is no timer/);
  expect(() => add(fresh, 1, 0)).toThrow(/There is no timer/);
  expect(() => pause(started(), 10 * MINUTE_MS)).toThrow(/over already/);
});

it('never has less than none nor more than a day, and either runs or waits', () => {
  const step = fc.oneof(
    fc.constantFrom('pause' as const, 'resume' as const),
    fc.integer({ min: -1440, max: 1440 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 100 })), { maxLength: 30 }), (steps) => {
      let world = started();
      let now = 0;
      for (const [one, seconds] of steps) {
        now += seconds * 1_000;
        try {
          world = typeof one === 'number' ? add(world, one, now) : { pause, resume }[one](world, now);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
        const { endsAt, pausedLeftMs } = world.state.timer ?? {};
        expect(endsAt === undefined).toBe(pausedLeftMs !== undefined);
        expect(pausedLeftMs ?? 0).toBeGreaterThanOrEqual(0);
        expect(pausedLeftMs ?? (endsAt ?? 0) - now).toBeLessThanOrEqual(1440 * MINUTE_MS);
      }
    }),
  );
});
