import { LIMITS } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { placeNewcomer } from '../rooms/placePeople.ts';
import { takeBallotsOver } from '../votes/takeBallotsOver.ts';
import { type Decision, decided, type World } from '../World.ts';
import { leavePerson } from './leavePerson.ts';

/** Whose card or return link a key is, by the key's hash. */
export function ownerOf({ people }: Pick<World, 'people'>, keyHash: string): StoredPerson | undefined {
  return [...people.values()].find(
    ({ cardHash, returnHash }) => cardHash === keyHash || returnHash === keyHash,
  );
}

/**
 * A device comes in as somebody who is known. Who was a participant without a screen goes on by themselves from
 * now on. Whom the device stood for before, it stands for no longer: nobody is two people.
 */
export function takeOver(
  world: World,
  owner: StoredPerson,
  tokenHash: string,
  device?: { person: StoredPerson; tokenHash: string },
): Decision {
  if (owner.removed !== undefined) throw new ProblemError('removed', REMOVED);
  const before = device && leavePerson(world, device.person, device.tokenHash);
  const after = before ? decided(world, before) : world;
  const { proxy: _proxy, ...person } = owner;
  const known = {
    ...person,
    tokenHashes: [...owner.tokenHashes, tokenHash].slice(-LIMITS.devicesOfPerson),
  };
  const back = owner.group === undefined ? placeNewcomer(after, known) : known;
  const isAllOfThem = device?.person.tokenHashes.every((hash) => hash === device.tokenHash) ?? false;
  return {
    ...before,
    ...(device && isAllOfThem && takeBallotsOver(world, device.person, owner)),
    people: [...(before?.people ?? []), back],
  };
}

/** For a device of somebody whom a facilitator has taken out. */
export const REMOVED =
  'A facilitator has taken you out of this session. What you wrote is kept. If this is a mistake, ask a facilitator to let you back in.';
