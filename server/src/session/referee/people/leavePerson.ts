import { CLOSE } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { withFacilitator } from '../rooms/placePeople.ts';
import type { Decision, World } from '../World.ts';

/**
 * Takes one device away from a person: "that is not me". Without another one they have left, and only their name
 * stays for what they wrote.
 */
export function leavePerson(world: World, person: StoredPerson, tokenHash: string): Decision {
  const tokenHashes = person.tokenHashes.filter((hash) => hash !== tokenHash);
  if (tokenHashes.length > 0) {
    // The same person may be here on another device: those come back by themselves.
    const disconnect = [{ participant: person.id, code: CLOSE.restarting }];
    return { people: [{ ...person, tokenHashes }], disconnect };
  }
  const { signal: _signal, help: _help, ...rest } = person;
  return {
    ...(person.role === 'facilitator' && {
      state: { ...world.state, rooms: withFacilitator(world, person, undefined) },
    }),
    people: [{ ...rest, tokenHashes }],
    disconnect: [{ participant: person.id, code: CLOSE.notJoined }],
  };
}
