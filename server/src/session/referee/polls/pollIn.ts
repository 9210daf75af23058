import { ProblemError } from '../../ProblemError.ts';
import type { Decision, World } from '../World.ts';
import type { Poll } from './Poll.ts';

/** The poll with that id, or a ProblemError. */
export function pollIn({ state }: Pick<World, 'state'>, id: string): Poll {
  const poll = state.polls?.find((one) => one.id === id);
  if (poll !== undefined) return poll;
  throw new ProblemError('no_such_thing', 'This session has no such poll. Nothing was changed.');
}

/** The session with a poll as it is now. */
export function withPoll({ state }: Pick<World, 'state'>, changed: Poll): Decision {
  const polls = (state.polls ?? []).map((poll) => (poll.id === changed.id ? changed : poll));
  return { state: { ...state, polls } };
}
