import type { Breakout, Room, RoomClock } from '../SessionState.ts';

type Running = Breakout & { state: 'open' | 'closing' };

/** The room with another time of its own, or with none. */
export function withClock(room: Room, clock: RoomClock | undefined): Room {
  const { clock: _before, ...rest } = room;
  return { ...rest, ...(clock !== undefined && { clock }) };
}

/** The rooms without the times of their own that are in one of these states. */
export function withoutClocks(rooms: readonly Room[], ...states: readonly RoomClock['state'][]): Room[] {
  return rooms.map((room) =>
    room.clock !== undefined && states.includes(room.clock.state) ? withClock(room, undefined) : room,
  );
}

/** How a room is now: by its own time, else by that of all. */
export function roomTime({ clock }: Room, { state, endsAt }: Running): RoomClock {
  return clock ?? { state, endsAt };
}

/** The rooms with so much more or less time for those that have an open one of their own. */
export function extendedClocks(rooms: readonly Room[], moreMs: number, now: number): Room[] {
  return rooms.map((room) =>
    room.clock?.state === 'open'
      ? withClock(room, { state: 'open', endsAt: Math.max(now, room.clock.endsAt + moreMs) })
      : room,
  );
}

/**
 * The time of all is over, and a room has more: the others get the grace, and the time of all is from now on that of
 * the room that stays open longest. `undefined`: none has more.
 * @param graceMs how long the others may finish
 */
export function handedOver(
  rooms: readonly Room[],
  breakout: Running,
  { now, graceMs }: { now: number; graceMs: number },
): { rooms: Room[]; breakout: Running } | undefined {
  const ends = rooms.flatMap(({ clock }) => (clock?.state === 'open' ? [clock.endsAt] : []));
  const endsAt = Math.max(...ends);
  if (ends.length === 0 || endsAt <= now) return undefined;
  const grace: RoomClock = { state: 'closing', endsAt: now + graceMs };
  return {
    breakout: { ...breakout, state: 'open', endsAt },
    rooms: rooms.map((room) => {
      if (room.isPutAway) return room;
      const { clock = grace } = room;
      return withClock(room, clock.state === 'open' && clock.endsAt === endsAt ? undefined : clock);
    }),
  };
}
