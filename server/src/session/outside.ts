import type { Role } from '@evenboard/protocol';
import { hashSecret } from './keys.ts';
import { ProblemError } from './ProblemError.ts';
import { waitingFor } from './referee/door/door.ts';
import { REMOVED } from './referee/people/takeOver.ts';
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
