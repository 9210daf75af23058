import { type CommandOf, LIMITS } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import type { SessionState, Timer } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';

const MINUTE_MS = 60_000;

/** Starts the session's timer, in the place of one that runs. */
export function startTimer(
  { state }: World,
  { label, minutes }: CommandOf<'startTimer'>,
  { now }: Facts,
): Decision {
  return { state: withTimer(state, { label, endsAt: endAfter(minutes, now) }) };
}

/** Stops the clock and keeps what is left on it. Paused already, it stays so. */
export function pauseTimer({ state }: World, _command: CommandOf<'pauseTimer'>, { now }: Facts): Decision {
  const { endsAt, pausedLeftMs: _before, ...timer } = timerOf(state);
  if (endsAt === undefined) return {};
  if (endsAt <= now) {
    throw new ProblemError(
      'wrong_moment',
      'The time is over already, so there is nothing to pause. Nothing was changed. Add time, or start a new timer.',
    );
  }
  return { state: withTimer(state, { ...timer, pausedLeftMs: endsAt - now }) };
}

/** Goes on with what was left. A timer that runs goes on running. */
export function resumeTimer({ state }: World, _command: CommandOf<'resumeTimer'>, { now }: Facts): Decision {
  const { endsAt: _before, pausedLeftMs, ...timer } = timerOf(state);
  if (pausedLeftMs === undefined) return {};
  return { state: withTimer(state, { ...timer, endsAt: now + pausedLeftMs }) };
}

/** Gives more time, or less; never less than none. Where the time was over, it counts from now. */
export function addTime({ state }: World, { minutes }: CommandOf<'addTime'>, { now }: Facts): Decision {
  const timer = timerOf(state);
  const { endsAt, pausedLeftMs = 0, ...rest } = timer;
  const before = endsAt === undefined ? pausedLeftMs : Math.max(0, endsAt - now);
  const most = LIMITS.longestMinutes * MINUTE_MS;
  const left = Math.min(most, Math.max(0, before + Math.round(minutes * MINUTE_MS)));
  const after = endsAt === undefined ? { pausedLeftMs: left } : { endsAt: now + left };
  return { state: withTimer(state, { ...rest, ...after }) };
}

/** Takes the timer away. Where there is none, nothing happens. */
export function stopTimer({ state }: World): Decision {
  return state.timer === undefined ? {} : { state: withTimer(state, undefined) };
}

/** When a clock of so many minutes ends that starts now. */
export function endAfter(minutes: number, now: number): number {
  return now + Math.round(minutes * MINUTE_MS);
}

export function withTimer(
  { timer: _before, ...state }: SessionState,
  timer: Timer | undefined,
): SessionState {
  return { ...state, ...(timer !== undefined && { timer }) };
}

function timerOf({ timer }: SessionState): Timer {
  if (timer !== undefined) return timer;
  throw new ProblemError('wrong_moment', 'There is no timer. Nothing was changed. Start one first.');
}
