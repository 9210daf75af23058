import { t } from '../messages/t.ts';
import { leftWords, numbersWords } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';

/** Where I stand with my own ballot, and how many dots are left. */
export function ownWords(vote: Vote, numbers: readonly number[] | undefined): string {
  if (numbers === undefined) return t('vote.youHave', { count: vote.dots });
  if (numbers.length === 0) return t('vote.youAbstain');
  return `${t('vote.yours', { numbers: numbersWords(numbers) })} ${leftWords(vote, numbers)}`;
}

/** What becomes of it: whether names will be shown was fixed before the vote opened. */
export const secrecyWords = ({ named }: Pick<Vote, 'named'>): string =>
  t(named ? 'vote.secretNamed' : 'vote.secretCounts');
