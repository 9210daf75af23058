import { LIMITS, MAIN_ROOM, type ParticipantSummary } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import { ProblemError } from './ProblemError.ts';
import { quietNumber } from './quietNumber.ts';
import type { Facts, World } from './referee/World.ts';

/** Somebody new, whom nobody has kept yet. Throws a ProblemError where the session is full. */
export function newPerson(
  world: World,
  { now, newId }: Facts,
  someone: Pick<StoredPerson, 'name' | 'role' | 'tokenHashes' | 'proxy'>,
): StoredPerson {
  if (world.people.size >= LIMITS.peopleInSession) {
    throw new ProblemError(
      'session_full',
      `This session already has ${LIMITS.peopleInSession} people, which is the most it can hold. Nothing was changed. Ask the host whether there is another one.`,
    );
  }
  return {
    ...someone,
    id: newId(),
    session: world.stored.id,
    name: freeName(world, someone.name),
    room: MAIN_ROOM,
    joinedAt: now,
  };
}

/** `name`, told apart from the others'. A person keeps the name they have. */
export function freeName({ people }: Pick<World, 'people'>, name: string, except?: StoredPerson): string {
  const others = [...people.values()].filter((person) => person.id !== except?.id);
  return quietNumber(
    name,
    others.map((person) => person.name),
  );
}

/** A person as answers show them. */
export function summaryOf({ id, name, role }: StoredPerson): ParticipantSummary {
  return { id, name, role };
}
