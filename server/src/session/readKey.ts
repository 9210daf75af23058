import type { Role } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import { cardCodes } from './codes.ts';
import { hashSecret, roleOfKey } from './keys.ts';
import { ProblemError } from './ProblemError.ts';
import { ownerOf } from './referee/people/takeOver.ts';
import type { World } from './referee/World.ts';

/** What a key opens. */
export interface KeyMeaning {
  readonly role: Role;
  /** Whose card or return link it is. Missing: it is one of the session's links. */
  readonly owner?: StoredPerson;
}

/** The hash under which a key is looked up; the code of a card is read however it was typed. */
const hashOf = (key: string) => hashSecret(cardCodes.parse(key) ?? key);

/** Throws a ProblemError for a key that opens nothing here. */
export function readKey(world: Pick<World, 'stored' | 'people'>, key: string): KeyMeaning {
  const role = roleOfKey(key, world.stored.keyHashes);
  if (role !== undefined) return { role };
  const owner = ownerOf(world, hashOf(key));
  if (owner !== undefined) return { role: owner.role, owner };
  throw new ProblemError(
    'wrong_key',
    'The key in this link is not one of this session. Perhaps its end was cut off, or the link was replaced by a new one. Copy the whole link, or ask the host for it again.',
  );
}
