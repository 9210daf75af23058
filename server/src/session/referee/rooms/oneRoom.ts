import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import type { Breakout, Room, RoomClock } from '../SessionState.ts';
import type { Decision, World } from '../World.ts';
import { placed, roomsInUse } from './members.ts';
import { noSuchRoom } from './placePeople.ts';
import { handedOver, roomTime, withClock } from './roomClocks.ts';
import { hasNextRound } from './rotations.ts';
import { CLOSING_MS, closed, notOpen } from './runRooms.ts';

/** Gives one room more time, or less. One that is over already opens again. */
export function extendRoom(world: World, id: RoomId, moreMs: number, now: number): Decision {
  const { room, breakout } = runningRoom(world, id);
  if (hasNextRound(world.state, breakout.round)) {
    throw new ProblemError(
      'wrong_moment',
      'The questions go on in all rooms at the same time, so one room cannot have more of it. Nothing was changed. Give all rooms more time.',
    );
  }
  const before = roomTime(room, breakout);
  const isOpen = before.state === 'open';
  if (!isOpen && moreMs <= 0) return {};
  const endsAt = Math.max(now, (isOpen ? before.endsAt : now) + moreMs);
  const after = withRoomClock(world, id, { state: 'open', endsAt });
  // The others go on closing.
  const graceMs = breakout.endsAt - now;
  const handed = breakout.state === 'closing' && handedOver(after.state.rooms, breakout, { now, graceMs });
  const open = handed ? { ...after, state: { ...after.state, ...handed } } : after;
  const back = [...world.people.values()].filter(({ group, room: at }) => group === id && at !== id);
  return { state: open.state, people: back.map((person) => placed(open, person, id)) };
}

/** Brings the people of one room back, with the grace to finish. One that is closing or over stays as it is. */
export function closeRoom(world: World, id: RoomId, now: number): Decision {
  const { room, breakout } = runningRoom(world, id);
  if (roomTime(room, breakout).state !== 'open') return {};
  return { state: withRoomClock(world, id, { state: 'closing', endsAt: now + CLOSING_MS }).state };
}

/** When a room with a time of its own goes on by itself, in ms; `undefined`: none has one. */
export function oneRoomDueAt(world: Pick<World, 'state'>): number | undefined {
  const times = roomsInUse(world).flatMap(({ clock }) => (clock && 'endsAt' in clock ? [clock.endsAt] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What happens at that time: the grace begins in rooms that were open, and is over in others. */
export function oneRoomDue(world: World, now: number): Decision {
  const due = roomsInUse(world).filter(({ clock }) => clock && 'endsAt' in clock && clock.endsAt <= now);
  const over = due.filter(({ clock }) => clock?.state === 'closing').map(({ id }) => id);
  if (over.length > 0) return roomsOver(world, over);
  const closing: RoomClock = { state: 'closing', endsAt: now + CLOSING_MS };
  const rooms = world.state.rooms.map((room) => (due.includes(room) ? withClock(room, closing) : room));
  return { state: { ...world.state, rooms } };
}

/** Rooms that are closing by a time of their own. */
export function roomsClosing(world: Pick<World, 'state'>): readonly Room[] {
  return roomsInUse(world).filter(({ clock }) => clock?.state === 'closing');
}

/** The people of these rooms are on the main board again. When all rooms are over the break-out is. */
export function roomsOver(world: World, ids: readonly RoomId[]): Decision {
  const rooms = world.state.rooms.map((room) =>
    ids.includes(room.id) ? withClock(room, { state: 'closed' }) : room,
  );
  const after = { ...world, state: { ...world.state, rooms } };
  if (roomsInUse(after).every(({ clock }) => clock?.state === 'closed')) return closed(world);
  const people = [...world.people.values()].filter(({ room }) => ids.includes(room));
  return { state: after.state, people: people.map((person) => ({ ...person, room: MAIN_ROOM })) };
}

function runningRoom(
  world: World,
  id: RoomId,
): { room: Room; breakout: Breakout & { state: 'open' | 'closing' } } {
  const { breakout } = world.state;
  const room = roomsInUse(world).find((one) => one.id === id);
  if (room === undefined) throw noSuchRoom();
  if (breakout.state !== 'open' && breakout.state !== 'closing') throw notOpen();
  return { room, breakout };
}

function withRoomClock(world: World, id: RoomId, clock: RoomClock): World {
  const rooms = world.state.rooms.map((room) => (room.id === id ? withClock(room, clock) : room));
  return { ...world, state: { ...world.state, rooms } };
}
