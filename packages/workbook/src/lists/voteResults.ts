import { printableText } from '../cellText.ts';
import { personName } from '../personName.ts';
import type { ExportedBallot, ExportedVote } from '../SessionResults.ts';
import { oneLine } from '../signature.ts';
import { WORDS } from '../words.ts';

/** A candidate and what it got. */
export interface CandidateResult {
  readonly number: number;
  readonly text: string;
  readonly dots: number;
  /** Who gave dots to it, in a vote with names. */
  readonly by: readonly string[];
}

/** A vote that was revealed, by the numbers of its candidates. */
export interface VoteResult {
  /** Counts from 1: two votes may ask the same. */
  readonly number: number;
  readonly question: string;
  readonly voted: number;
  /** All dots that were given. */
  readonly total: number;
  readonly hasNames: boolean;
  readonly candidates: readonly CandidateResult[];
}

/** The votes that were revealed, and of no other anything. */
export function voteResults(
  votes: readonly ExportedVote[],
  people: ReadonlyMap<string, string>,
): readonly VoteResult[] {
  return votes.flatMap((vote, index) => {
    const { tally, ballots } = vote;
    if (vote.state !== 'revealed' || tally === undefined) return [];
    const candidates = vote.candidates.map(({ number, text }) => ({
      number,
      text: printableText(text),
      dots: tally[number] ?? 0,
      by: votersFor(number, ballots ?? [], people),
    }));
    const total = candidates.reduce((sum, { dots }) => sum + dots, 0);
    const question = oneLine(printableText(vote.question));
    return [
      { number: index + 1, question, voted: vote.voted, total, hasNames: ballots !== undefined, candidates },
    ];
  });
}

function votersFor(
  candidate: number,
  ballots: readonly ExportedBallot[],
  people: ReadonlyMap<string, string>,
): string[] {
  return ballots
    .map(({ participant, numbers, typedBy }) => {
      const dots = numbers.filter((number) => number === candidate).length;
      const name = oneLine(personName(people, participant));
      const many = dots > 1 ? `${name} (${dots})` : name;
      const by =
        typedBy === undefined ? many : `${many}, ${WORDS.typedBy(oneLine(personName(people, typedBy)))}`;
      return dots === 0 ? '' : by;
    })
    .filter((words) => words !== '')
    .sort();
}
