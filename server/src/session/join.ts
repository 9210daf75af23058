import { higherRole, type Role } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import { createToken, hashSecret } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import { checkMayKnock, noSuchSession, outsideProblem } from './outside.ts';
import { newPerson } from './people.ts';
import type { Referee } from './Referee.ts';
import { readKey } from './readKey.ts';
import { knock, stopWaiting, waitingFor } from './referee/door/door.ts';
import { withRole } from './referee/people/changeRole.ts';
import { leavePerson } from './referee/people/leavePerson.ts';
import { takeOver } from './referee/people/takeOver.ts';
import { placeNewcomer } from './referee/rooms/placePeople.ts';
import { decided } from './referee/World.ts';

/** Inside, or waiting at the door. The token is the device's own; it works once the person is in. */
export type Joined =
  | { readonly kind: 'in'; readonly isNew: boolean; readonly token: string; readonly person: StoredPerson }
  | { readonly kind: 'waiting'; readonly token: string };

interface Asked {
  readonly name: string;
  readonly key: string;
}

/** Lets somebody in. Who is there already stays the same person, with the higher role of the two. */
export async function join(
  referee: Referee,
  session: LiveSession,
  { name, key }: Asked,
  token: string | undefined,
): Promise<Joined> {
  const joined = await session.exclusive(async () => {
    if (session.isErased) throw noSuchSession();
    const { role, owner } = readKey(session.world, key);
    const there = session.personOf(token);
    if (owner !== undefined && owner.id !== there?.id) return await comeBack(referee, session, owner, token);
    if (there !== undefined && token !== undefined) return await stay(referee, session, there, role, token);
    const isAtTheDoor = token !== undefined && waitingFor(session.world, hashSecret(token)) !== undefined;
    checkMayKnock(session.world, role, token);
    const { isLobbyOn } = session.state.door;
    const own = isAtTheDoor ? token : createToken();
    if (role !== 'facilitator' && isLobbyOn) return await wait(referee, session, { name, role }, own);
    return await comeIn(referee, session, { name, role }, own);
  });
  // Outside of the queue: hundreds who come at once are published together.
  await referee.told(session);
  return joined;
}

/** Takes one token away: "that is not me". Their notes and their name stay. */
export async function leave(referee: Referee, session: LiveSession, token: string): Promise<void> {
  await session.exclusive(async () => {
    if (session.isErased) throw noSuchSession();
    const person = session.personOf(token);
    const hash = hashSecret(token);
    if (person !== undefined) await referee.keep(session, leavePerson(session.world, person, hash));
    else if (waitingFor(session.world, hash)) await referee.keep(session, stopWaiting(session.world, hash));
    else throw outsideProblem(session.world, token);
  });
}

async function stay(
  referee: Referee,
  session: LiveSession,
  there: StoredPerson,
  asked: Role,
  token: string,
): Promise<Joined> {
  const role = higherRole(there.role, asked);
  if (role !== there.role) await referee.keep(session, withRole(session.world, there, role));
  return { kind: 'in', isNew: false, token, person: session.people.get(there.id) ?? there };
}

async function comeBack(
  referee: Referee,
  session: LiveSession,
  owner: StoredPerson,
  token: string | undefined,
): Promise<Joined> {
  const fresh = createToken();
  const before = session.personOf(token);
  const device = before && token !== undefined ? { person: before, tokenHash: hashSecret(token) } : undefined;
  await referee.keep(session, takeOver(session.world, owner, hashSecret(fresh), device));
  return { kind: 'in', isNew: false, token: fresh, person: session.people.get(owner.id) ?? owner };
}

async function wait(
  referee: Referee,
  session: LiveSession,
  asked: { name: string; role: Role },
  token: string,
): Promise<Joined> {
  const tokenHash = hashSecret(token);
  await referee.letIn(session, knock(session.world, { ...asked, tokenHash }, referee.facts()));
  return { kind: 'waiting', token };
}

async function comeIn(
  referee: Referee,
  session: LiveSession,
  asked: { name: string; role: Role },
  token: string,
): Promise<Joined> {
  const tokenHash = hashSecret(token);
  const { world } = session;
  const waiting = waitingFor(world, tokenHash) === undefined ? {} : stopWaiting(world, tokenHash);
  const newcomer = newPerson(world, referee.facts(), { ...asked, tokenHashes: [tokenHash] });
  const person = placeNewcomer(decided(world, waiting), newcomer);
  await referee.letIn(session, { ...waiting, people: [person] });
  return { kind: 'in', isNew: true, token, person };
}
