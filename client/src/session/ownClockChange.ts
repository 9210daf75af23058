import { oncePerRoom } from './oncePerRoom.ts';

/** My own doing comes back with the session's document within this time, or it was somebody else's. */
const MINE_FOR_MS = 5_000;

/** Whether a clock of the session changes by my own doing: its answer is said, and is no news to me. */
export interface OwnClockChange {
  /** What changes now is mine. */
  expect(): void;
  isMine(): boolean;
}

export function createOwnClockChange(now: () => number): OwnClockChange {
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    expect() {
      untilMs = now() + MINE_FOR_MS;
    },
    isMine: () => now() < untilMs,
  };
}

/** The one of a room: clocks are changed by the clock's own buttons and by those of the rooms. */
export const ownClockChange = oncePerRoom(() => createOwnClockChange(() => Date.now()));
