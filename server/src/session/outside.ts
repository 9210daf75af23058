import type { Role } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import { hashSecret } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import { ProblemError } from './ProblemError.ts';
import { waitingFor } from './referee/door/door.ts';
import { REMOVED } from './referee/people/takeOver.ts';
import { isThere } from './referee/rooms/members.ts';
import type { World } from './referee/World.ts';

type Outside = 'waiting' | 'turnedAway' | 'removed' | 'unknown';

/** How a device stands to a session that it is not in. */
function standing(world: World, token: string | undefined): Outside {
  if (token === undefined) return 'unknown';
  const hash = hashSecret(token);
  if (waitingFor(world, hash) !== undefined) return 'waiting';
  if (world.state.door.turnedAway.includes(hash)) return 'turnedAway';
  const isRemoved = [...world.people.values()].some(({ removed }) => removed?.tokenHashes.includes(hash));
  return isRemoved ? 'removed' : 'unknown';
}

/** Whether facilitators have taken this device out, or did not let it in. */
export function isShutOut(world: World, token: string | undefined): boolean {
  return ['removed', 'turnedAway'].includes(standing(world, token));
}

const DETAILS: Readonly<Record<Outside, string>> = {
  waiting:
    'You are not in the session yet: a facilitator lets people in one after another. You need do nothing, only wait.',
  turnedAway:
    'A facilitator did not let you in. Nothing of yours is in the session. If this is a mistake, ask whoever invited you.',
  removed: REMOVED,
  unknown:
    'This device is not in the session, or it has left. Nothing was changed. Open the link of the session again to come in.',
};

/** For a device that asks for what only those have who are in. */
export function outsideProblem(world: World, token: string | undefined): ProblemError {
  return new ProblemError('not_joined', DETAILS[standing(world, token)]);
}

/** For an address behind which there is no session, or not any more. */
export function noSuchSession(): ProblemError {
  return new ProblemError(
    'no_such_session',
    'No session has this address. It may have been erased, or a part of the link is missing. Check the link, or ask whoever sent it.',
  );
}

/**
 * Who asked, as they are now that it is their turn. While they waited in the queue somebody may have taken them out, or
 * erased the session: then it throws a ProblemError.
 */
export function stillIn(session: LiveSession, { id }: Pick<StoredPerson, 'id'>): StoredPerson {
  if (session.isErased) throw noSuchSession();
  const person = session.people.get(id);
  if (person !== undefined && isThere(person)) return person;
  throw new ProblemError('not_joined', person?.removed === undefined ? DETAILS.unknown : DETAILS.removed);
}

/** Throws a ProblemError where a device that is not in may not ask to come in. */
export function checkMayKnock(world: World, role: Role, token: string | undefined): void {
  const how = standing(world, token);
  if (how === 'removed') throw new ProblemError('removed', REMOVED);
  if (how === 'turnedAway') throw new ProblemError('turned_away', DETAILS.turnedAway);
  // Who waits already has asked before it was locked.
  if (how === 'waiting' || role === 'facilitator' || !world.state.door.isLocked) return;
  throw new ProblemError(
    'door_locked',
    'The facilitators have locked the door, so nobody new can come in now. If you have been in before, come in on the same device, or with your own return link. Otherwise ask whoever invited you.',
  );
}
