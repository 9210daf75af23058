import { PAGE_LANGUAGE, t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';

/** How often one option was chosen. */
export interface Counted {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export type Shares = NonNullable<Poll['shares']>;

const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });
const numbers = new Intl.NumberFormat(PAGE_LANGUAGE, { maximumFractionDigits: 1 });

/** The options with their counts, in the order in which they were offered. */
export function countsOf({ options }: Pick<Poll, 'options'>, shares: Shares): readonly Counted[] {
  return options.map(({ id, label }) => ({ id, label, count: shares[id] ?? 0 }));
}

/** How many people are behind shares; where each could choose several, nobody can tell from the shares. */
export function peopleIn(counts: readonly Counted[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** In whole per cent; of nobody none. */
export function percentOf(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * count) / of);
}

/** Who leads, alone or with others. */
function leadWords({ kind, answered }: Poll, leaders: readonly Counted[]): string {
  const [first] = leaders;
  if (first === undefined) return '';
  const { label, count } = first;
  if (leaders.length > 1) {
    const options = lists.format(leaders.map((one) => one.label));
    return t('poll.result.tie', { options, count: String(count), of: answered });
  }
  if (count === answered && kind !== 'many') return t('poll.result.all', { option: label, count });
  return t('poll.result.leads', { option: label, count: String(count), of: answered });
}

/** Of a scale. */
function meanWords({ options }: Poll, counts: readonly Counted[]): string {
  const sum = counts.reduce((total, { count }, index) => total + count * (index + 1), 0);
  return t('poll.result.mean', { mean: numbers.format(sum / peopleIn(counts)), steps: options.length });
}

/** The result of a poll in a sentence or two: the average of a scale, who leads, and how the rest follow. */
export function resultWords(poll: Poll): string {
  if (poll.answered === 0) return t('poll.result.nobody');
  if (poll.shares === undefined) return t('poll.result.answers', { count: poll.answered });
  const counts = countsOf(poll, poll.shares);
  const chosen = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (chosen.length === 0) return t('poll.result.noneChosen', { count: poll.answered });
  const most = chosen[0]?.count ?? 0;
  const leaders = chosen.filter(({ count }) => count === most);
  if (poll.kind === 'scale') {
    const options = lists.format(leaders.map(({ label }) => label));
    return `${meanWords(poll, counts)} ${t('poll.result.often', { options })}`;
  }
  const rest = chosen.filter(({ count }) => count < most);
  const list = lists.format(
    rest.map(({ label, count }) => t('poll.result.item', { option: label, count: String(count) })),
  );
  const lead = leadWords(poll, leaders);
  return rest.length > 0 ? `${lead} ${t('poll.result.then', { list })}` : lead;
}

/** What is different from the time before, option by option. */
export function comparisonWords(poll: Poll, before: Poll): string {
  if (poll.shares === undefined || before.shares === undefined) return '';
  const earlier = countsOf(before, before.shares);
  const changes = countsOf(poll, poll.shares).flatMap(({ label, count }, index) => {
    const difference = count - (earlier[index]?.count ?? 0);
    if (difference === 0) return [];
    const values = { option: label, count: String(Math.abs(difference)) };
    return [t(difference > 0 ? 'poll.result.more' : 'poll.result.less', values)];
  });
  if (changes.length === 0) return t('poll.result.same');
  return t('poll.result.since', { list: lists.format(changes) });
}

/** The same word, however it is written, once, with how many wrote it; the most frequent first. */
export function countWords(words: readonly string[]): readonly { word: string; count: number }[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const word of words) {
    const key = word.normalize('NFKC').toLocaleLowerCase(PAGE_LANGUAGE);
    const known = counts.get(key);
    counts.set(key, { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
