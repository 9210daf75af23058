import type { ParticipantId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { ballotsOn } from '../Ballots.ts';
import { isThere } from '../rooms/members.ts';
import type { World } from '../World.ts';

/** Whose ballot somebody casts: their own, or as a facilitator that of somebody without a screen. */
export function voterFor(world: World, person: StoredPerson, other = person.id): StoredPerson {
  if (other === person.id) {
    checkStage(world, person);
    return person;
  }
  const voter = world.people.get(other);
  if (person.role === 'facilitator' && voter?.proxy && voter.role !== 'observer' && isThere(voter))
    return voter;
  throw new ProblemError(
    'not_allowed',
    'Only facilitators can vote or answer for others, and only for people without a screen. Nothing was changed.',
  );
}

/** In a stage without voting only facilitators vote, for others too. */
function checkStage({ state: { plan, stage } }: World, { role }: StoredPerson): void {
  const current = plan?.stages.find(({ id }) => id === stage?.id);
  if (current === undefined || role === 'facilitator' || current.may.includes('vote')) return;
  throw new ProblemError(
    'wrong_moment',
    'There is no voting in this stage. Nothing was changed, and a vote that you have cast stays as it is. Wait for the next stage, or ask a facilitator.',
  );
}

/**
 * Who takes part and has not voted or answered yet, also while they are offline: nobody misses a vote because of a
 * tunnel. Facilitators may vote, and nobody waits for them.
 */
export function notYet(world: Pick<World, 'people' | 'ballots'>, question: string): ParticipantId[] {
  const cast = ballotsOn(world, question);
  return [...world.people.values()]
    .filter((person) => person.role === 'participant' && isThere(person) && !cast.has(person.id))
    .map(({ id }) => id);
}
