import { type CommandOf, LIMITS, type Role } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import { newPerson, summaryOf } from '../../people.ts';
import { placeNewcomer } from '../rooms/placePeople.ts';
import type { Door, Waiting } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';

/** Somebody new asks to be let in, or asks again: then they keep their turn. */
export function knock(
  world: World,
  asked: Pick<Waiting, 'name' | 'role' | 'tokenHash'>,
  { now, newId }: Facts,
): Decision {
  const { waiting } = world.state.door;
  const before = waiting.find(({ tokenHash }) => tokenHash === asked.tokenHash);
  if (before !== undefined) {
    if (before.name === asked.name && before.role === asked.role) return {};
    return withDoor(world, {
      waiting: waiting.map((one) => (one === before ? { ...before, ...asked } : one)),
    });
  }
  if (waiting.length >= LIMITS.peopleInSession) {
    throw new ProblemError(
      'session_full',
      'So many people wait to be let in that nobody else can. Nothing was changed. Try again in a few minutes.',
    );
  }
  return withDoor(world, { waiting: [...waiting, { ...asked, id: newId(), askedAt: now }] });
}

/** Lets people in who wait. Who does not wait any more was let in or turned away by somebody else. */
export function admit(world: World, participants: readonly string[], facts: Facts): Decision {
  const wanted = new Set(participants);
  const { waiting } = world.state.door;
  let after = world;
  const people = waiting
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, role, tokenHash }) => {
      const asNew = { ...facts, newId: () => id };
      const newcomer = newPerson(after, asNew, { name, role, tokenHashes: [tokenHash] });
      const person = placeNewcomer(after, newcomer);
      after = decided(after, { people: [person] });
      return person;
    });
  return {
    ...withDoor(world, { waiting: waiting.filter(({ id }) => !wanted.has(id)) }),
    people,
    result: { admitted: people.map(summaryOf) },
  };
}

/** Their device is not let in until the lobby is turned off. Throws a ProblemError where nobody waits under this id. */
export function turnAway(world: World, { participant }: CommandOf<'turnAway'>): Decision {
  const { waiting, turnedAway } = world.state.door;
  const gone = waiting.find(({ id }) => id === participant);
  if (gone === undefined) {
    throw new ProblemError(
      'no_such_thing',
      'This person does not wait any more: they were let in, turned away, or have gone. Nothing was changed.',
    );
  }
  return withDoor(world, {
    waiting: waiting.filter((one) => one !== gone),
    turnedAway: [...turnedAway, gone.tokenHash].slice(-LIMITS.peopleInSession),
  });
}

/** Who waits when the lobby is turned off comes in: nobody would look after them any more. */
export function setLobby(world: World, { on }: CommandOf<'setLobby'>, facts: Facts): Decision {
  if (on) return withDoor(world, { isLobbyOn: true });
  const everybody = admit(
    world,
    world.state.door.waiting.map(({ id }) => id),
    facts,
  );
  return { ...everybody, ...withDoor(decided(world, everybody), { isLobbyOn: false, turnedAway: [] }) };
}

export function lockDoor(world: World, { locked }: CommandOf<'lockDoor'>): Decision {
  return withDoor(world, { isLocked: locked });
}

/** Who waits with a link that opens nothing any more goes: of them alone nobody knows who sent them. */
export function forgetWaiting(world: World, role: Role): Decision {
  const { waiting } = world.state.door;
  return withDoor(world, { waiting: waiting.filter((one) => one.role !== role) });
}

/** Who waits under this token, if anybody. */
export function waitingFor({ state }: Pick<World, 'state'>, tokenHash: string): Waiting | undefined {
  return state.door.waiting.find((one) => one.tokenHash === tokenHash);
}

/** Who waited goes away by themselves, or need not wait any more. */
export function stopWaiting(world: World, ...tokenHashes: readonly string[]): Decision {
  const { waiting } = world.state.door;
  return withDoor(world, { waiting: waiting.filter((one) => !tokenHashes.includes(one.tokenHash)) });
}

function withDoor(world: World, change: Partial<Door>): Decision {
  return { state: { ...world.state, door: { ...world.state.door, ...change } } };
}
