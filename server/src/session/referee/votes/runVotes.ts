import type { CommandOf } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import { ballotsOn } from '../Ballots.ts';
import { type Decision, decided, type World } from '../World.ts';
import { tallyOf } from './tally.ts';
import type { Vote } from './Vote.ts';
import { voteIn, withVote } from './voteIn.ts';

/** Nobody can vote any more. Closed already, it stays as it is. */
export function closeVote(world: World, { vote: id }: CommandOf<'closeVote'>): Decision {
  const vote = voteIn(world, id);
  return vote.state === 'open' ? closed(world, vote) : {};
}

/** The decision that a vote is closed. */
export function closed(world: Pick<World, 'state'>, { closesAt: _past, ...vote }: Vote): Decision {
  return withVote(world, { ...vote, state: 'closed' });
}

/** Open again, with the ballots that are in. What is revealed can never be voted on again. */
export function reopenVote(world: World, { vote: id }: CommandOf<'reopenVote'>): Decision {
  const { archived: _away, ...vote } = voteIn(world, id);
  if (vote.state === 'open') return {};
  if (vote.state === 'closed') return withVote(world, { ...vote, state: 'open' });
  throw new ProblemError(
    'wrong_moment',
    'This vote has been revealed, so it cannot be opened again. Nothing was changed. Open a new vote instead.',
  );
}

/** Tells everybody the result, once and for all. */
export function revealVote(world: World, { vote: id }: CommandOf<'revealVote'>): Decision {
  const { closesAt: _past, ...vote } = voteIn(world, id);
  if (vote.state === 'revealed') return {};
  const tally = tallyOf(vote, ballotsOn(world, id).values());
  return withVote(world, { ...vote, state: 'revealed', tally });
}

/**
 * Puts a vote away, or takes it out again. Nothing of it changes. With a run-off goes the round whose tie it decided:
 * nobody wants to come back to that.
 */
export function archiveVote(world: World, { vote: id, archived }: CommandOf<'archiveVote'>): Decision {
  const { archived: _before, ...vote } = voteIn(world, id);
  if (vote.state === 'open') {
    throw new ProblemError(
      'wrong_moment',
      'People can still vote in this one. Nothing was changed. Close it first.',
    );
  }
  const decision = withVote(world, { ...vote, ...(archived && { archived }) });
  if (!archived || vote.runOffOf === undefined) return decision;
  return archiveVote(decided(world, decision), { type: 'archiveVote', vote: vote.runOffOf, archived });
}

/** When the next vote closes by itself, in ms. */
export function votesDueAt({ state }: Pick<World, 'state'>): number | undefined {
  const times = (state.votes ?? []).flatMap((vote) =>
    vote.state === 'open' && vote.closesAt !== undefined ? [vote.closesAt] : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Closes the votes whose time is over. */
export function votesDue(world: World, now: number): Decision {
  const over = (world.state.votes ?? []).filter(
    ({ state, closesAt }) => state === 'open' && closesAt !== undefined && closesAt <= now,
  );
  const after = over.reduce((before, vote) => decided(before, closed(before, vote)), world);
  return { state: after.state };
}
