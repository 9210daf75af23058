import type { CommandOf } from '@evenboard/protocol';
import type { StoredBallot, StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { type Decision, decided, type World } from '../World.ts';
import { closed } from './runVotes.ts';
import type { Vote } from './Vote.ts';
import { voteIn } from './voteIn.ts';
import { notYet, voterFor } from './voters.ts';

/** What casting knows besides the world: the time, and a receipt that nobody can guess. */
export interface CastFacts {
  readonly now: number;
  readonly receipt: string;
}

/** Casts a ballot in the place of the one before. No numbers: an abstention, which counts as having voted. */
export function castBallot(
  world: World,
  person: StoredPerson,
  { vote: id, numbers, for: other }: CommandOf<'castBallot'>,
  { now, receipt }: CastFacts,
): Decision {
  const vote = voteIn(world, id);
  const voter = voterFor(world, person, other);
  // Its time may be over a moment before it is closed.
  if (vote.state !== 'open' || (vote.closesAt ?? Number.POSITIVE_INFINITY) <= now) throw closedAlready();
  checkNumbers(vote, numbers);
  const ballot: StoredBallot = {
    question: id,
    participant: voter.id,
    choice: numbers,
    receipt,
    ...(voter.id !== person.id && { typedBy: person.id }),
  };
  const decision: Decision = { ballots: [ballot], result: { receipt } };
  const isLast = vote.untilAll === true && notYet(decided(world, decision), id).length === 0;
  return isLast ? { ...decision, ...closed(world, vote) } : decision;
}

function closedAlready(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    'This vote is closed. Your choice was not taken in; what you had voted before it closed counts.',
  );
}

function checkNumbers({ candidates, dots, perCandidate }: Vote, numbers: readonly number[]): void {
  const refuse = (why: string): never => {
    throw new ProblemError('bad_content', `${why} Nothing was changed; a vote you cast before still counts.`);
  };
  const unknown = numbers.find((number) => !candidates.some((candidate) => candidate.number === number));
  if (unknown !== undefined)
    refuse(`There is no number ${unknown} in this vote: it has ${listed(candidates)}.`);
  if (numbers.length > dots) refuse(`You have ${dotted(dots)}, and this gives ${numbers.length}.`);
  for (const number of new Set(numbers)) {
    const given = numbers.filter((one) => one === number).length;
    if (given > perCandidate) {
      refuse(
        `Number ${number} can have at most ${dotted(perCandidate)} from you, and this gives it ${given}.`,
      );
    }
  }
}

const dotted = (count: number): string => (count === 1 ? 'one dot' : `${count} dots`);

/** "1 to 12", or where numbers are missing in between, as in a run-off, each of them. */
function listed(candidates: Vote['candidates']): string {
  const numbers = candidates.map(({ number }) => number);
  const isWhole = numbers.length > 2 && numbers.every((number, index) => number === index + 1);
  return isWhole ? `1 to ${numbers.length}` : numbers.join(', ');
}
