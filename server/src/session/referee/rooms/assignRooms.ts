import type { CommandOf, ParticipantId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import type { Room } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';
import { isThere, membersOf, placed, roomsInUse } from './members.ts';
import { shuffled } from './shuffled.ts';

/** What a room is told to be, by name and colour. */
type Wanted = Pick<Room, 'name' | 'colour'>;

/**
 * Prepares break-out rooms and says who belongs where. Nobody is moved yet. A room that was there before under
 * the same name is that room, with its notes.
 * @param questions the sections of main in order: with as many as rooms, each room gets one
 */
export function assignRooms(
  world: World,
  command: CommandOf<'assignRooms'>,
  questions: readonly string[],
  facts: Facts,
): Decision {
  checkMayAssign(world);
  const wanted = command.rooms ?? roomsInUse(world).map(({ name, colour }) => ({ name, colour }));
  checkNames(wanted);
  const rooms = withQuestions(prepareRooms(world, wanted, facts), questions);
  const groups = groupsFor(world, command, rooms, facts);
  const people = placeEverybody(world, groups);
  const withPeople = { people: new Map([...world.people, ...people.map((one) => [one.id, one] as const)]) };
  const breakout = {
    state: 'ready',
    ...(command.mode === 'choice' && { isByChoice: true as const }),
  } as const;
  return {
    state: {
      ...world.state,
      breakout,
      assignedAt: facts.now,
      rooms: [...withFacilitators(rooms, groups, world), ...putAway(world, rooms)],
    },
    people,
    result: { rooms: rooms.map(({ id, name }) => ({ id, name, members: membersOf(withPeople, id) })) },
  };
}

function checkMayAssign({ state: { breakout } }: World): void {
  if (breakout.state === 'none' || breakout.state === 'ready') return;
  throw new ProblemError(
    'rooms_in_use',
    'The rooms are open, so who belongs where cannot be assigned anew. Nothing was changed. Move single people, or close the rooms first.',
  );
}

function checkNames(wanted: readonly Wanted[]): void {
  const names = wanted.map(({ name }) => name.toLowerCase());
  if (wanted.length < 2) {
    throw new ProblemError(
      'malformed',
      'There are no rooms yet. Nothing was changed. Say which rooms there are to be: at least two.',
    );
  }
  const twice = wanted.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  if (twice === undefined) return;
  throw new ProblemError(
    'malformed',
    `Two rooms are called “${twice.name}”. Nothing was changed. Give each room a name of its own.`,
  );
}

function prepareRooms(world: World, wanted: readonly Wanted[], facts: Facts): Room[] {
  return wanted.map(({ name, colour }) => {
    const before = world.state.rooms.find((room) => room.name.toLowerCase() === name.toLowerCase());
    const link = before?.link === undefined ? {} : { link: before.link };
    return { id: before?.id ?? facts.newId(), name, colour, facilitators: [], ...link };
  });
}

/** Rooms of before whose names are not wanted now: kept, with their notes. */
function putAway(world: World, rooms: readonly Room[]): Room[] {
  const others = world.state.rooms.filter(({ id }) => !rooms.some((room) => room.id === id));
  return others.map((room) => ({ ...room, isPutAway: true }));
}

function withQuestions(rooms: readonly Room[], questions: readonly string[]): Room[] {
  if (questions.length < rooms.length) return [...rooms];
  return rooms.map((room, index) => {
    const section = questions[index];
    return section === undefined ? room : { ...room, section };
  });
}

/** Who belongs to which room. Whoever is not in it belongs to none. */
function groupsFor(
  world: World,
  { mode, members = {} }: CommandOf<'assignRooms'>,
  rooms: readonly Room[],
  facts: Facts,
): ReadonlyMap<ParticipantId, string> {
  const groups = new Map<ParticipantId, string>();
  if (mode === 'last') {
    for (const { id, group } of world.people.values()) {
      if (group !== undefined && rooms.some((room) => room.id === group)) groups.set(id, group);
    }
  }
  for (const [name, ids] of Object.entries(members)) {
    const room = rooms.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    if (room === undefined) {
      throw new ProblemError(
        'malformed',
        `“members” speaks of a room “${name.slice(0, 60)}”, which is not one of the rooms. Nothing was changed.`,
      );
    }
    for (const id of ids) {
      if (!world.people.has(id)) {
        throw new ProblemError(
          'no_such_thing',
          `“members” has somebody in “${name.slice(0, 60)}” who is not in this session. Nothing was changed.`,
        );
      }
      groups.set(id, room.id);
    }
  }
  if (mode === 'random' || mode === 'last') spread(world, groups, rooms, facts);
  spreadFacilitators(world, groups, rooms);
  return groups;
}

/** Everybody who has no group yet joins a smallest one, in random order; proxies go only where they are put. */
function spread(
  world: World,
  groups: Map<ParticipantId, string>,
  rooms: readonly Room[],
  facts: Facts,
): void {
  const waiting = [...world.people.values()].filter(
    (person) =>
      person.role === 'participant' &&
      person.proxy === undefined &&
      isThere(person) &&
      !groups.has(person.id),
  );
  const sizes = new Map(rooms.map(({ id }) => [id, 0]));
  for (const [id, room] of groups) {
    if (world.people.get(id)?.role !== 'facilitator') sizes.set(room, (sizes.get(room) ?? 0) + 1);
  }
  for (const person of shuffled(waiting, facts)) {
    const [room = '', size = 0] = [...sizes].reduce((least, one) => (one[1] < least[1] ? one : least));
    groups.set(person.id, room);
    sizes.set(room, size + 1);
  }
}

/** One each for as many rooms as there are facilitators. The host comes last: somebody has to look after main. */
function spreadFacilitators(world: World, groups: Map<ParticipantId, string>, rooms: readonly Room[]): void {
  const free = [...world.people.values()].filter(
    (person) => person.role === 'facilitator' && isThere(person) && !groups.has(person.id),
  );
  const host = world.state.host;
  free.sort((a, b) => Number(a.id === host) - Number(b.id === host) || a.joinedAt - b.joinedAt);
  const isTaken = (room: string) =>
    [...groups].some(([id, group]) => group === room && isFacilitator(world, id));
  for (const { id } of rooms) {
    if (isTaken(id)) continue;
    const next = free.shift();
    if (next !== undefined) groups.set(next.id, id);
  }
}

const isFacilitator = ({ people }: World, id: ParticipantId) => people.get(id)?.role === 'facilitator';

function withFacilitators(
  rooms: readonly Room[],
  groups: ReadonlyMap<ParticipantId, string>,
  world: World,
): Room[] {
  return rooms.map((room) => ({
    ...room,
    facilitators: [...groups]
      .filter(([id, group]) => group === room.id && isFacilitator(world, id))
      .map(([id]) => id),
  }));
}

function placeEverybody(world: World, groups: ReadonlyMap<ParticipantId, string>): StoredPerson[] {
  const changed = [...world.people.values()].filter(({ id, group }) => group !== groups.get(id));
  return changed.map((person) => placed(world, person, groups.get(person.id)));
}
