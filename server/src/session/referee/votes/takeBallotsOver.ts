import type { StoredBallot, StoredPerson } from '../../../storage/Store.ts';
import { ballotsOn } from '../Ballots.ts';
import type { Decision, World } from '../World.ts';

/**
 * Somebody turns out to be a person who is known: in open votes and polls their two ballots become one. What they
 * cast themselves counts more than what a facilitator entered for them.
 */
export function takeBallotsOver(
  world: World,
  from: StoredPerson,
  to: StoredPerson,
): Pick<Decision, 'ballots' | 'withdrawn'> {
  const open = [...(world.state.votes ?? []), ...(world.state.polls ?? [])].filter(
    ({ state }) => state === 'open',
  );
  const both = open.flatMap(({ id }) => {
    const ballot = ballotsOn(world, id).get(from.id);
    return ballot === undefined ? [] : [{ ballot, known: ballotsOn(world, id).get(to.id) }];
  });
  if (both.length === 0) return {};
  const moved = both.flatMap(({ ballot, known }): StoredBallot[] => {
    const isTheirs = known !== undefined && known.typedBy === undefined;
    return isTheirs || to.role === 'observer' ? [] : [{ ...ballot, participant: to.id }];
  });
  return {
    withdrawn: both.map(({ ballot: { question } }) => ({ question, participant: from.id })),
    ...(moved.length > 0 && { ballots: moved }),
  };
}
