import { t } from '../messages/t.ts';
import type { Vote } from '../session/readVotes.ts';
import { listWords } from './listWords.ts';
import { leftWords } from './voteWords.ts';

/** What typed numbers mean in a vote; `remark` where a part of them cannot count, and the rest does. */
export type TypedBallot =
  | { readonly numbers: readonly number[]; readonly remark?: string }
  | { readonly problem: string };

type Asked = Pick<Vote, 'candidates' | 'dots' | 'perCandidate'>;

/** "3 7", "3, 7", "3 and 7", "No. 3 + no. 7". */
function wordsOf(typed: string): readonly string[] {
  const fillers = new Set(t('vote.fillers').split(' '));
  return typed
    .toLowerCase()
    .split(/[\s,;.&+/]+/)
    .filter((word) => word !== '' && !fillers.has(word));
}

/** "1 to 12", or where some are missing in between, as in a run-off, each of them. */
export function numbersThereAre({ candidates }: Pick<Vote, 'candidates'>): string {
  const numbers = candidates.map(({ number }) => number);
  const isWhole = numbers.length > 2 && numbers.every((number, index) => number === index + 1);
  return isWhole ? t('vote.range', { last: numbers.length }) : listWords(numbers.map(String));
}

/** At most so many of each as the vote allows. */
function withinEach({ perCandidate }: Asked, numbers: readonly number[]): readonly number[] {
  return numbers.filter(
    (number, index) => numbers.slice(0, index).filter((one) => one === number).length < perCandidate,
  );
}

/**
 * Reads what somebody typed to vote: which numbers, or what is wrong in words. One number too often counts as often as
 * it can. `mine` is what they have given already, which stays where this is not taken.
 */
export function readBallot(typed: string, vote: Asked, mine: readonly number[] = []): TypedBallot {
  const words = wordsOf(typed);
  if (words.length === 0) return { problem: t('vote.noNumber') };
  const known = new Set(vote.candidates.map(({ number }) => number));
  const still = t('vote.still', { left: leftWords(vote, mine) });
  const unknown = words.find((word) => !/^\d+$/.test(word) || !known.has(Number(word)));
  if (unknown !== undefined) {
    const there = numbersThereAre(vote);
    return { problem: `${t('vote.noSuch', { typed: unknown.slice(0, 20), there })} ${still}` };
  }
  const given = words.map(Number);
  const numbers = withinEach(vote, given);
  if (numbers.length > vote.dots) {
    const problem = t('vote.tooMany', { count: vote.dots, given: numbers.length });
    return { problem: `${problem} ${still}` };
  }
  if (numbers.length === given.length) return { numbers };
  return { numbers, remark: t('vote.once', { count: vote.perCandidate }) };
}
