import type { CommandOf } from '@evenboard/protocol';
import type { SessionState } from '../SessionState.ts';
import type { Decision, World } from '../World.ts';

const MINUTE_MS = 60_000;

/**
 * Sets how many rounds there are to be and how long each that begins from now on lasts. The rooms then rotate by
 * themselves at the end of a round, and close after the last. One round: they do not rotate by themselves.
 */
export function setRotations({ state }: World, { rounds, minutes }: CommandOf<'setRotations'>): Decision {
  const rest = withoutRotations(state);
  return { state: rounds === 1 ? rest : { ...rest, rotations: { rounds, minutes } } };
}

/** A schedule is for one break-out. */
export function withoutRotations({ rotations: _over, ...state }: SessionState): SessionState {
  return state;
}

/** Whether another round follows by itself. */
export function hasNextRound({ rotations }: SessionState, round: number): boolean {
  return rotations !== undefined && round < rotations.rounds;
}

/** How long the next round lasts: as scheduled, else as long as the one before. */
export function nextRoundMs({ rotations }: SessionState, beforeMs: number): number {
  return rotations === undefined ? beforeMs : Math.round(rotations.minutes * MINUTE_MS);
}
