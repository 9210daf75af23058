import type { BreakoutEntry, RoomEntry } from '@evenboard/protocol';

/** How the break-out is for one room: its own time where it has one, else that of all. */
export function breakoutIn(breakout: BreakoutEntry, room: RoomEntry | undefined): BreakoutEntry {
  const isRunning = breakout.state === 'open' || breakout.state === 'closing';
  if (room?.state === undefined || !isRunning) return breakout;
  const { endsAt: _ofAll, ...rest } = breakout;
  if (room.state === 'closed') return { ...rest, state: 'none' };
  return { ...rest, state: room.state, ...(room.endsAt !== undefined && { endsAt: room.endsAt }) };
}
