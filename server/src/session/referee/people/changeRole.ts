import { CLOSE, type CommandOf, type Role } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { placeNewcomer, withFacilitator } from '../rooms/placePeople.ts';
import type { Decision, World } from '../World.ts';
import { isRunning } from './host.ts';
import { personIn } from './personIn.ts';

/** Gives somebody another role. */
export function setRole(world: World, { participant, role }: CommandOf<'setRole'>): Decision {
  const person = personIn(world, participant);
  if (person.role === role) return {};
  if (person.proxy !== undefined) {
    throw new ProblemError(
      'wrong_moment',
      `${person.name} takes part without a screen, as a participant. Nothing was changed. Once they have come in themselves their role can be changed.`,
    );
  }
  if (person.removed !== undefined) {
    throw new ProblemError(
      'wrong_moment',
      `${person.name} was taken out of the session. Nothing was changed. Let them back in first.`,
    );
  }
  checkSomebodyRuns(world, person);
  return withRole(world, person, role);
}

/** Who gets another role keeps their room, or gets one where the others are in rooms. */
export function withRole(world: World, person: StoredPerson, role: Role): Decision {
  const { mutedSince: _muted, ...unmuted } = person;
  const changed = { ...(role === 'facilitator' ? unmuted : person), role };
  const group = role === 'facilitator' ? person.group : undefined;
  const state = { ...world.state, rooms: withFacilitator(world, person, group) };
  return {
    state,
    people: [person.group === undefined ? placeNewcomer(world, changed) : changed],
    // What a connection may do is decided when it opens: they come back by themselves with the new role.
    disconnect: [{ participant: person.id, code: CLOSE.restarting }],
  };
}

/** Throws a ProblemError where without this person nobody would run the session. */
export function checkSomebodyRuns(world: Pick<World, 'people'>, person: StoredPerson): void {
  if (!isRunning(person)) return;
  if ([...world.people.values()].some((other) => other.id !== person.id && isRunning(other))) return;
  throw new ProblemError(
    'wrong_moment',
    `${person.name} is the only facilitator. Nothing was changed. Make somebody else a facilitator first.`,
  );
}
