import { t } from '../messages/t.ts';
import type { Vote } from '../session/readVotes.ts';
import type { VoteMark } from '../session/voteMarks.ts';
import { listWords } from './listWords.ts';

/** How many of my dots are left in a vote. */
export function dotsLeft({ dots }: Pick<Vote, 'dots'>, numbers: readonly number[]): number {
  return Math.max(0, dots - numbers.length);
}

export const leftWords = (vote: Pick<Vote, 'dots'>, numbers: readonly number[]): string =>
  t('vote.left', { count: dotsLeft(vote, numbers) });

/** "3 and 7"; one with several dots is "3 twice", "3 with 4 dots". */
export function numbersWords(numbers: readonly number[]): string {
  const each = [...new Set(numbers)].sort((a, b) => a - b);
  return listWords(
    each.map((number) => {
      const count = numbers.filter((one) => one === number).length;
      return count === 1 ? String(number) : t('vote.several', { number, count });
    }),
  );
}

/** What I chose, with the words of each: so that a slip of a finger is found. */
export function choiceWords(vote: Pick<Vote, 'candidates' | 'dots'>, numbers: readonly number[]): string {
  if (numbers.length === 0) return t('vote.abstained');
  const each = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => {
      const text = vote.candidates.find((candidate) => candidate.number === number)?.text ?? '';
      const count = numbers.filter((one) => one === number).length;
      return t('vote.chosen', { number: count === 1 ? number : t('vote.several', { number, count }), text });
    });
  return `${each.join(' ')} ${leftWords(vote, numbers)}`;
}

/** The number that a note has in a vote, and my dots on it. */
export function numberWords({ number, mine }: VoteMark): readonly string[] {
  return [t('vote.number', { number }), ...(mine > 0 ? [t('vote.mine', { count: mine })] : [])];
}

/** What everybody gave a note, after the reveal alone. */
export function dotsWords({ dots }: VoteMark): readonly string[] {
  return dots === undefined ? [] : [t('vote.dots', { count: dots })];
}
