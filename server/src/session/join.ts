import { CLOSE, higherRole, type Role } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import type { Documents } from './Documents.ts';
import { createToken, hashSecret } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import { newPerson } from './people.ts';
import type { Referee } from './Referee.ts';
import { placeNewcomer } from './referee/rooms/placePeople.ts';
import type { Present } from './Sessions.ts';

export interface Joined {
  readonly isNew: boolean;
  readonly token: string;
  readonly person: StoredPerson;
}

interface JoinParts {
  readonly referee: Referee;
  readonly documents: Documents;
}

/** Lets somebody in. Who is there already stays the same person, with the higher role of the two. */
export async function join(
  { referee, documents }: JoinParts,
  session: LiveSession,
  request: { name: string; role: Role },
  token: string | undefined,
): Promise<Joined> {
  return await session.exclusive(async () => {
    const there = session.personOf(token);
    if (there !== undefined && token !== undefined) {
      const role = higherRole(there.role, request.role);
      if (role === there.role) return { isNew: false, token, person: there };
      const person = { ...there, role };
      await referee.keep(session, { people: [person] });
      // What a connection may do is decided when it opens: they come back by themselves with the new role.
      documents.closeConnections(
        { sessionId: session.stored.id, participantId: person.id },
        CLOSE.restarting,
      );
      return { isNew: false, token, person };
    }
    const fresh = createToken();
    const { name, role } = request;
    const newcomer = newPerson(session.world, referee.facts(), {
      name,
      role,
      tokenHashes: [hashSecret(fresh)],
    });
    const person = placeNewcomer(session.world, newcomer);
    await referee.keep(session, { people: [person] });
    return { isNew: true, token: fresh, person };
  });
}

/** Takes one token away: "that is not me". Their notes and their name stay. */
export async function leave(
  { referee, documents }: JoinParts,
  { session, person }: Present,
  token: string,
): Promise<void> {
  await session.exclusive(async () => {
    const current = session.people.get(person.id) ?? person;
    const gone = hashSecret(token);
    const tokenHashes = current.tokenHashes.filter((hash) => hash !== gone);
    await referee.keep(session, { people: [{ ...current, tokenHashes }] });
    // With another token left the same person may be here on another device: those come back by themselves.
    const code = tokenHashes.length === 0 ? CLOSE.notJoined : CLOSE.restarting;
    documents.closeConnections({ sessionId: session.stored.id, participantId: person.id }, code);
  });
}
