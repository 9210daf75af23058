import { type Candidate, type CommandOf, LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import { endAfter } from '../plan/timer.ts';
import type { SessionState } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';
import { firstTie } from './tally.ts';
import type { Vote } from './Vote.ts';
import { voteIn } from './voteIn.ts';

type Asked = Omit<CommandOf<'openVote'>, 'type' | 'candidates' | 'commandId'>;

/** Opens a vote on what these candidates are at this moment: later changes of the notes do not touch them. */
export function openVote(
  { state }: World,
  { question, dots, perCandidate, named, room = MAIN_ROOM, minutes, untilAll }: Asked,
  candidates: readonly Candidate[],
  facts: Facts,
): Decision {
  return opened(
    state,
    {
      question,
      candidates,
      dots,
      perCandidate,
      named,
      room,
      ...(minutes !== undefined && { closesAt: endAfter(minutes, facts.now) }),
      ...(untilAll && { untilAll }),
    },
    facts,
  );
}

/** Another vote among those that came out equal, under the numbers that they have, with one dot each. */
export function runOff(world: World, { vote: id }: CommandOf<'runOff'>, facts: Facts): Decision {
  const { question, named, room, ...vote } = voteIn(world, id);
  if (vote.state !== 'revealed') {
    throw new ProblemError(
      'wrong_moment',
      'This vote has not been revealed yet, so nobody knows whether there is a tie. Nothing was changed. Reveal it first.',
    );
  }
  const candidates = firstTie({ question, named, room, ...vote });
  if (candidates.length === 0) {
    throw new ProblemError(
      'wrong_moment',
      'No two came out equal in this vote, so no run-off is needed. Nothing was changed.',
    );
  }
  return opened(
    world.state,
    { question, candidates, dots: 1, perCandidate: 1, named, room, runOffOf: id },
    facts,
  );
}

function opened(
  state: SessionState,
  asked: Omit<Vote, 'id' | 'state' | 'openedAt'>,
  { newId, now }: Facts,
): Decision {
  const votes = state.votes ?? [];
  if (votes.length >= LIMITS.votes) {
    throw new ProblemError(
      'wrong_moment',
      `This session has had ${LIMITS.votes} votes, which is the most there can be. Nothing was changed. Repeat the session to go on.`,
    );
  }
  const vote: Vote = { id: newId(), ...asked, state: 'open', openedAt: now };
  return { state: { ...state, votes: [...votes, vote] }, result: { vote: vote.id } };
}
