import { MAIN_ROOM, type ParticipantId, type RoomId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import type { Room } from '../SessionState.ts';
import type { World } from '../World.ts';

/** The rooms that are assigned now. */
export function roomsInUse({ state }: Pick<World, 'state'>): readonly Room[] {
  return state.rooms.filter(({ isPutAway }) => !isPutAway);
}

/** Whether somebody is still in the session: on a device, or through a facilitator. */
export function isThere({ tokenHashes, proxy, removed }: StoredPerson): boolean {
  return removed === undefined && (proxy !== undefined || tokenHashes.length > 0);
}

/** Who belongs to a room, facilitators apart, in the order in which they joined. */
export function membersOf({ people }: Pick<World, 'people'>, room: RoomId): readonly ParticipantId[] {
  const members = [...people.values()].filter(({ group, role }) => group === room && role !== 'facilitator');
  return members.map(({ id }) => id);
}

/** Whether a room has ended before the others. */
export function isRoomOver({ state }: Pick<World, 'state'>, room: RoomId): boolean {
  return state.rooms.some(({ id, clock }) => id === room && clock?.state === 'closed');
}

/**
 * How many members of each room are there, facilitators apart, in the order of the rooms. Those that end before the
 * others are left out: nobody is sent there any more.
 */
export function roomSizes(world: Pick<World, 'state' | 'people'>): Map<RoomId, number> {
  const rooms = roomsInUse(world);
  const lasting = rooms.filter(({ clock }) => clock === undefined || clock.state === 'open');
  const sizes = new Map((lasting.length > 0 ? lasting : rooms).map(({ id }) => [id, 0]));
  for (const person of world.people.values()) {
    const size = sizes.get(person.group ?? MAIN_ROOM);
    if (size !== undefined && person.group !== undefined && person.role !== 'facilitator' && isThere(person))
      sizes.set(person.group, size + 1);
  }
  return sizes;
}

/** The room with the fewest, of equal ones the first; `undefined` where there are no rooms. */
export function smallestRoom(sizes: ReadonlyMap<RoomId, number>): RoomId | undefined {
  let least: readonly [RoomId, number] | undefined;
  for (const one of sizes) if (least === undefined || one[1] < least[1]) least = one;
  return least?.[0];
}

/** Whether people are in their rooms, and not on the main board: also during the countdown to another round. */
export function areRoomsOpen({ state: { breakout } }: Pick<World, 'state'>): boolean {
  if (breakout.state === 'opening') return breakout.round > 1;
  return breakout.state === 'open' || breakout.state === 'closing';
}

/** The person as a member of `group`: in its room where that is open. */
export function placed(
  world: Pick<World, 'state'>,
  person: StoredPerson,
  group: RoomId | undefined,
): StoredPerson {
  const { group: _before, ...rest } = person;
  const isOpen = group !== undefined && !isRoomOver(world, group);
  const room = areRoomsOpen(world) ? (isOpen ? group : MAIN_ROOM) : person.room;
  return { ...rest, room, ...(group !== undefined && { group }) };
}
