import { t } from '../messages/t.ts';
import { breakoutIn } from '../session/breakoutIn.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Which clock: the session's timer, or the time in the break-out rooms. */
export type ClockKind = 'timer' | 'rooms';

/** A clock of the session: running towards `endsAt`, or standing still with `pausedLeftMs`. */
export interface SessionClock {
  readonly of: ClockKind;
  /** What the time is for; may be empty. */
  readonly label: string;
  readonly endsAt?: number;
  readonly pausedLeftMs?: number;
}

export type ClockRoom = Pick<RoomSession, 'timer' | 'breakout' | 'rooms' | 'roomId'>;

/**
 * The clocks of a session, the timer first. The rooms have one while they are open, this one its own where it has more or
 * less time than the others; how they open and close is told elsewhere.
 */
export function runningClocks({
  timer,
  breakout,
  rooms: entries,
  roomId,
}: ClockRoom): readonly SessionClock[] {
  const clocks: SessionClock[] = [];
  const { label = '', endsAt, pausedLeftMs } = timer.get() ?? {};
  if (pausedLeftMs !== undefined) clocks.push({ of: 'timer', label, pausedLeftMs });
  else if (endsAt !== undefined) clocks.push({ of: 'timer', label, endsAt });
  const rooms = breakoutIn(breakout.get(), entries.get().get(roomId));
  if (rooms.state === 'open' && Number.isFinite(rooms.endsAt) && rooms.endsAt !== undefined)
    clocks.push({ of: 'rooms', label: t('clock.rooms'), endsAt: rooms.endsAt });
  return clocks;
}
