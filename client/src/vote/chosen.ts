import type { Candidate } from '@evenboard/protocol';
import type { Vote } from '../session/readVotes.ts';

/** A candidate with how many dots somebody gives it. */
export interface Chosen extends Candidate {
  readonly count: number;
}

/** What numbers stand for, in the order of the candidates. */
export function chosenIn(
  { candidates }: Pick<Vote, 'candidates'>,
  numbers: readonly number[],
): readonly Chosen[] {
  return candidates
    .map((candidate) => ({
      ...candidate,
      count: numbers.filter((number) => number === candidate.number).length,
    }))
    .filter(({ count }) => count > 0);
}
