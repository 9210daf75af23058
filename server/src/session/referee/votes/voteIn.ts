import { ProblemError } from '../../ProblemError.ts';
import type { Decision, World } from '../World.ts';
import type { Vote } from './Vote.ts';

/** The vote with that id, or a ProblemError. */
export function voteIn({ state }: Pick<World, 'state'>, id: string): Vote {
  const vote = state.votes?.find((one) => one.id === id);
  if (vote !== undefined) return vote;
  throw new ProblemError('no_such_thing', 'This session has no such vote. Nothing was changed.');
}

/** The session with a vote as it is now. */
export function withVote({ state }: Pick<World, 'state'>, changed: Vote): Decision {
  const votes = (state.votes ?? []).map((vote) => (vote.id === changed.id ? changed : vote));
  return { state: { ...state, votes } };
}
