import { t } from '../messages/t.ts';
import { listWords } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { places, type ResultRow } from './places.ts';

type Revealed = Pick<Vote, 'candidates' | 'tally'>;

const numbersOf = (rows: readonly ResultRow[]): string =>
  listWords(rows.map(({ candidate }) => String(candidate.number)));

/** Those in the same place as the first of `rows`. */
const equals = (rows: readonly ResultRow[]): readonly ResultRow[] =>
  rows.filter(({ place }) => place === rows[0]?.place);

/** Who comes first, in a few words: the heading of a result. */
export function resultHeading(vote: Revealed): string {
  const first = equals(places(vote));
  if ((first[0]?.dots ?? 0) === 0) return t('vote.noDots');
  return t('vote.first', { count: first.length, numbers: numbersOf(first) });
}

/** The result in a sentence or two: who has most, who is next, who has none. */
export function resultSentence(vote: Revealed): string {
  const rows = places(vote);
  const first = equals(rows);
  const most = first[0]?.dots ?? 0;
  if (most === 0) return t('vote.noDots');
  const next = equals(rows.slice(first.length)).filter(({ dots }) => dots > 0);
  const none = rows.filter(({ dots }) => dots === 0);
  const part = (words: 'vote.most' | 'vote.next' | 'vote.none', those: readonly ResultRow[]) =>
    those.length === 0
      ? []
      : [
          t(words, {
            count: those.length,
            numbers: numbersOf(those),
            dots: t('vote.dots', { count: those[0]?.dots ?? 0 }),
          }),
        ];
  return [...part('vote.most', first), ...part('vote.next', next), ...part('vote.none', none)].join(' ');
}

/** The same in one breath, as it is told to everybody at the reveal. */
export function resultNews(vote: Revealed): string {
  const rows = places(vote);
  const first = equals(rows);
  const dots = t('vote.dots', { count: first[0]?.dots ?? 0 });
  if ((first[0]?.dots ?? 0) === 0) return t('vote.news.noDots');
  return t('vote.news.result', { count: first.length, numbers: numbersOf(first), dots });
}
