import { CLOSE, type CommandOf, MAIN_ROOM } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { newAct } from '../../acts/newAct.ts';
import { ProblemError } from '../../ProblemError.ts';
import { placeNewcomer, withFacilitator } from '../rooms/placePeople.ts';
import type { Door } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';
import { checkSomebodyRuns } from './changeRole.ts';
import { personIn } from './personIn.ts';

/** Takes somebody out at once. What they wrote stays, with their name. Who is out already stays out. */
export function removePerson(
  world: World,
  { participant, door }: CommandOf<'removePerson'>,
  asker: StoredPerson,
  facts: Facts,
): Decision {
  const person = personIn(world, participant);
  const doorAfter = behindThem(world.state.door, door);
  if (person.removed !== undefined) return { state: { ...world.state, door: doorAfter } };
  if (person.id === asker.id) {
    throw new ProblemError(
      'wrong_moment',
      'You cannot take yourself out. Nothing was changed. You can leave the session instead.',
    );
  }
  checkSomebodyRuns(world, person);
  return {
    state: { ...world.state, rooms: withFacilitator(world, person, undefined), door: doorAfter },
    people: [
      {
        ...gone(person),
        room: MAIN_ROOM,
        tokenHashes: [],
        removed: { at: facts.now, tokenHashes: person.tokenHashes },
      },
    ],
    disconnect: [{ participant, code: CLOSE.notJoined }],
    acts: [newAct(facts, asker, { kind: 'removal', count: 1, wayBack: { participant } })],
  };
}

/** Their devices know them again; who is not out stays as they are. */
export function letBackIn(world: World, { participant }: CommandOf<'letBackIn'>): Decision {
  const { removed, ...person } = personIn(world, participant);
  if (removed === undefined) return {};
  return { people: [placeNewcomer(world, { ...person, tokenHashes: removed.tokenHashes })] };
}

/** Nobody new comes in, or not without being let in, whoever they say they are. */
function behindThem(door: Door, wanted: CommandOf<'removePerson'>['door']): Door {
  if (wanted === undefined) return door;
  return wanted === 'lock' ? { ...door, isLocked: true } : { ...door, isLobbyOn: true };
}

/** Somebody without what only those have who are there: a place in a room, a raised hand, a call for help. */
function gone(person: StoredPerson): StoredPerson {
  const { group: _group, signal: _signal, help: _help, ...rest } = person;
  return rest;
}
