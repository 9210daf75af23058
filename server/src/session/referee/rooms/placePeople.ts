import { type CommandOf, MAIN_ROOM } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import type { Room } from '../SessionState.ts';
import type { Decision, World } from '../World.ts';
import { placed, roomSizes, roomsInUse, smallestRoom } from './members.ts';

/** Puts one person into a room, or into none; at once where rooms are open. */
export function placePerson(world: World, { participant, room }: CommandOf<'placePerson'>): Decision {
  const person = world.people.get(participant);
  if (person === undefined) {
    throw new ProblemError('no_such_thing', 'This person is not in the session. Nothing was changed.');
  }
  if (room !== MAIN_ROOM && !roomsInUse(world).some(({ id }) => id === room)) throw noSuchRoom();
  return putInto(world, person, room === MAIN_ROOM ? undefined : room);
}

/** One's own choice, where the rooms are by choice and not open yet. */
export function chooseRoom(world: World, person: StoredPerson, { room }: CommandOf<'chooseRoom'>): Decision {
  const { breakout } = world.state;
  if (breakout.state !== 'ready' || !breakout.isByChoice) {
    throw new ProblemError(
      'wrong_moment',
      'Rooms cannot be chosen now. Nothing was changed. A facilitator can move you.',
    );
  }
  if (!roomsInUse(world).some(({ id }) => id === room)) throw noSuchRoom();
  return putInto(world, person, room);
}

/** Who comes while rooms are open or about to open joins a smallest one; everybody else has none yet. */
export function placeNewcomer(world: Pick<World, 'state' | 'people'>, person: StoredPerson): StoredPerson {
  const { state } = world.state.breakout;
  const isLate = state === 'opening' || state === 'open' || state === 'closing';
  if (!isLate || person.role !== 'participant' || person.proxy !== undefined) return person;
  return placed(world, person, smallestRoom(roomSizes(world)));
}

function putInto(world: World, person: StoredPerson, group: string | undefined): Decision {
  return {
    people: [placed(world, person, group)],
    ...(person.role === 'facilitator' && {
      state: { ...world.state, rooms: withFacilitator(world, person, group) },
    }),
  };
}

/** The rooms with this person as a facilitator of one, or of none. */
export function withFacilitator(
  world: Pick<World, 'state'>,
  { id }: StoredPerson,
  group: string | undefined,
): readonly Room[] {
  if (group === undefined && !world.state.rooms.some(({ facilitators }) => facilitators.includes(id)))
    return world.state.rooms;
  return world.state.rooms.map((room) => {
    const others = room.facilitators.filter((one) => one !== id);
    return { ...room, facilitators: room.id === group ? [...others, id] : others };
  });
}

/** The video call of a room, or none. */
export function setRoomLink(world: World, { room, link }: CommandOf<'setRoomLink'>): Decision {
  if (room === MAIN_ROOM) {
    const { mainLink: _before, ...rest } = world.state;
    return { state: { ...rest, ...(link !== null && { mainLink: link }) } };
  }
  if (!roomsInUse(world).some(({ id }) => id === room)) throw noSuchRoom();
  const rooms = world.state.rooms.map((one) => {
    const { link: _before, ...rest } = one;
    return one.id === room ? { ...rest, ...(link !== null && { link }) } : one;
  });
  return { state: { ...world.state, rooms } };
}

export function noSuchRoom(): ProblemError {
  return new ProblemError('no_such_thing', 'There is no such room in this session. Nothing was changed.');
}
