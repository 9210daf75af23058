import { LIMITS, MAIN_ROOM, type ParticipantId, type ProxyChannel, type Role } from '@evenboard/protocol';
import type { Store, StoredPerson } from '../storage/Store.ts';
import { createId } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import { ProblemError } from './ProblemError.ts';
import { quietNumber } from './quietNumber.ts';

/** Somebody new in the session, on disk. Call it inside `session.exclusive`. */
export async function addPerson(
  store: Pick<Store, 'savePerson'>,
  session: LiveSession,
  someone: {
    id?: ParticipantId;
    name: string;
    role: Role;
    joinedAt: number;
    tokenHashes: string[];
    proxy?: ProxyChannel;
  },
): Promise<StoredPerson> {
  if (session.people.size >= LIMITS.peopleInSession) {
    throw new ProblemError(
      'session_full',
      `This session already has ${LIMITS.peopleInSession} people, which is the most it can hold. Nothing was changed. Ask the host whether there is another one.`,
    );
  }
  const person: StoredPerson = {
    id: createId(),
    ...someone,
    session: session.stored.id,
    name: freeName(session, someone.name),
    room: MAIN_ROOM,
  };
  return await savePerson(store, session, person);
}

/** Keeps a person as they are now, first on disk, then in memory. */
export async function savePerson(
  store: Pick<Store, 'savePerson'>,
  session: LiveSession,
  person: StoredPerson,
): Promise<StoredPerson> {
  await store.savePerson(person);
  session.put(person);
  return person;
}

/** `name`, told apart from the others'. A person keeps the name they have. */
export function freeName(session: LiveSession, name: string, except?: StoredPerson): string {
  const others = [...session.people.values()].filter((person) => person.id !== except?.id);
  return quietNumber(
    name,
    others.map((person) => person.name),
  );
}
