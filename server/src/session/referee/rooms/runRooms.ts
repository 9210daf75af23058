import { type CommandOf, MAIN_ROOM } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import type { Breakout, Room } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';
import { areRoomsOpen, isThere, placed, roomSizes, roomsInUse, smallestRoom } from './members.ts';
import { extendedClocks, handedOver, withoutClocks } from './roomClocks.ts';
import { hasNextRound, nextRoundMs, withoutRotations } from './rotations.ts';

/** People are told so long before they are moved, and before a question is passed on. */
export const COUNTDOWN_MS = 10_000;
/** So long, at most, people may finish what they are typing when the time in the rooms is over. */
export const CLOSING_MS = 60_000;

const MINUTE_MS = 60_000;

/** Begins the countdown. Who was to choose a room and has not, or has come since rooms were assigned, gets a smallest one. */
export function openRooms(world: World, { minutes }: CommandOf<'openRooms'>, { now }: Facts): Decision {
  const { breakout } = world.state;
  if (breakout.state !== 'ready' && breakout.state !== 'none') throw alreadyOpen();
  if (roomsInUse(world).length === 0) {
    throw new ProblemError(
      'wrong_moment',
      'There are no rooms yet. Nothing was changed. Prepare the rooms first.',
    );
  }
  return {
    state: {
      ...world.state,
      breakout: { state: 'opening', opensAt: now + COUNTDOWN_MS, lengthMs: minutes * MINUTE_MS, round: 1 },
    },
    people: withARoom(world),
  };
}

/** During the countdown it calls off; later it gives people the grace to finish. */
export function closeRooms(world: World, { now }: Pick<Facts, 'now'>): Decision {
  const { breakout } = world.state;
  if (breakout.state === 'open') return closing(world, breakout, now);
  if (breakout.state === 'closing') return {};
  if (breakout.state !== 'opening') throw notOpen();
  const { lengthMs, round } = breakout;
  if (round === 1) return withBreakout(world, { state: 'none' });
  return closing(world, { state: 'open', endsAt: now, lengthMs, round }, now);
}

/** Gives all rooms more time, or less. What ends before the others, or is over, stays so. */
export function extendRooms(world: World, moreMs: number, { now }: Pick<Facts, 'now'>): Decision {
  const { breakout } = world.state;
  if (breakout.state === 'opening') {
    return withBreakout(world, { ...breakout, lengthMs: Math.max(0, breakout.lengthMs + moreMs) });
  }
  if (!areRoomsOpen(world) || !('endsAt' in breakout)) throw notOpen();
  // Out of the grace too: more time is what everybody hoped for.
  const from = breakout.state === 'open' ? breakout.endsAt : now;
  const rooms = extendedClocks(world.state.rooms, moreMs, now);
  const endsAt = Math.max(now, from + moreMs);
  return { state: { ...world.state, rooms, breakout: { ...breakout, state: 'open', endsAt } } };
}

/**
 * Passes each room's question and its facilitators on to the next room in order, after a countdown. Groups,
 * boards and colours stay, and the time begins anew.
 */
export function rotateRooms(world: World, _command: CommandOf<'rotateRooms'>, { now }: Facts): Decision {
  const { breakout } = world.state;
  if (areRoomsOpen(world) && breakout.state === 'opening') throw alreadyPassingOn();
  if (!('endsAt' in breakout)) throw notOpen();
  return nextRound(world, breakout, now);
}

/** When the break-out goes on by itself, in ms; `undefined` where it waits for a command. */
export function roomsDueAt({ state: { breakout } }: Pick<World, 'state'>): number | undefined {
  if (breakout.state === 'opening') return breakout.opensAt;
  return 'endsAt' in breakout ? breakout.endsAt : undefined;
}

/** What happens at that time. */
export function roomsDue(world: World, { now }: Pick<Facts, 'now'>): Decision {
  const { breakout } = world.state;
  if (breakout.state === 'opening') return opened(world, breakout, now);
  if (breakout.state === 'open') {
    if (hasNextRound(world.state, breakout.round)) return nextRound(world, breakout, now);
    const handed = handedOver(world.state.rooms, breakout, { now, graceMs: CLOSING_MS });
    return handed ? { state: { ...world.state, ...handed } } : closing(world, breakout, now);
  }
  return breakout.state === 'closing' ? closed(world) : {};
}

/** The grace ends early when nobody is in the rooms any more. */
export function closed(world: World): Decision {
  const people = [...world.people.values()].filter(({ room }) => room !== MAIN_ROOM);
  return {
    state: {
      ...withoutRotations(world.state),
      rooms: withoutClocks(world.state.rooms, 'open', 'closing', 'closed'),
      breakout: { state: 'none' },
    },
    people: people.map((person) => ({ ...person, room: MAIN_ROOM })),
  };
}

function opened(world: World, { lengthMs, round }: Breakout & { state: 'opening' }, now: number): Decision {
  const breakout = { state: 'open', endsAt: now + lengthMs, lengthMs, round } as const;
  if (round === 1) {
    const after = { ...world, state: { ...world.state, breakout } };
    const people = [...world.people.values()].filter(({ group }) => group !== undefined);
    return { state: after.state, people: people.map((person) => placed(after, person, person.group)) };
  }
  return passedOn({ ...world, state: { ...world.state, breakout } });
}

function nextRound(
  world: World,
  { lengthMs, round }: Breakout & { state: 'open' | 'closing' },
  now: number,
): Decision {
  const breakout: Breakout = {
    state: 'opening',
    opensAt: now + COUNTDOWN_MS,
    lengthMs: nextRoundMs(world.state, lengthMs),
    round: round + 1,
  };
  // From here on all rooms have one time again; who is back already waits for the next round on the main board.
  const rooms = withoutClocks(world.state.rooms, 'open', 'closing');
  return { state: { ...world.state, rooms, breakout } };
}

function passedOn(before: World): Decision {
  const state = { ...before.state, rooms: withoutClocks(before.state.rooms, 'closed') };
  const world = { ...before, state };
  const rooms = roomsInUse(world);
  const next = rooms.map((room, index): Room => {
    const before = rooms[(index + rooms.length - 1) % rooms.length] ?? room;
    const { section: _left, ...rest } = room;
    return {
      ...rest,
      facilitators: before.facilitators,
      ...(before.section !== undefined && { section: before.section }),
    };
  });
  const people = next.flatMap(({ id, facilitators }) =>
    facilitators.flatMap((facilitator) => {
      const person = world.people.get(facilitator);
      return person === undefined ? [] : [placed(world, person, id)];
    }),
  );
  // Whose room had ended before the others takes part again.
  const back = [...world.people.values()]
    .filter(
      ({ id, group, room }) => group !== undefined && room !== group && !people.some((one) => one.id === id),
    )
    .map((person) => placed(world, person, person.group));
  const putAway = state.rooms.filter(({ isPutAway }) => isPutAway);
  return { state: { ...state, rooms: [...next, ...putAway] }, people: [...people, ...back] };
}

function closing(world: World, breakout: Breakout & { state: 'open' | 'closing' }, now: number): Decision {
  const rooms = withoutClocks(world.state.rooms, 'open');
  const after: Breakout = { ...breakout, state: 'closing', endsAt: now + CLOSING_MS };
  return { state: { ...world.state, rooms, breakout: after } };
}

/** Each participant who is there and belongs to no room joins a smallest one, unless somebody has left them out. */
function withARoom(world: World): StoredPerson[] {
  const { assignedAt = 0, breakout } = world.state;
  const isByChoice = breakout.state === 'ready' && breakout.isByChoice === true;
  const sizes = roomSizes(world);
  const without = [...world.people.values()].filter(
    (person) =>
      person.role === 'participant' &&
      person.proxy === undefined &&
      person.group === undefined &&
      isThere(person) &&
      (isByChoice || person.joinedAt > assignedAt),
  );
  return without.map((person) => {
    const room = smallestRoom(sizes);
    if (room !== undefined) sizes.set(room, (sizes.get(room) ?? 0) + 1);
    return placed(world, person, room);
  });
}

function withBreakout(world: World, breakout: Breakout): Decision {
  return { state: { ...world.state, breakout } };
}

export function notOpen(): ProblemError {
  return new ProblemError('wrong_moment', 'The rooms are not open. Nothing was changed. Open them first.');
}

function alreadyOpen(): ProblemError {
  return new ProblemError(
    'rooms_in_use',
    'The rooms are open already. Nothing was changed. You can lengthen their time.',
  );
}

function alreadyPassingOn(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    'The questions are being passed on already. Nothing was changed. Wait a few seconds until the next round has begun.',
  );
}
