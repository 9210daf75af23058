import type { StoredBallot } from '../../../storage/Store.ts';
import type { Vote } from './Vote.ts';

/** The dots that a ballot gives, by candidate number. */
export function numbersOf({ choice }: Pick<StoredBallot, 'choice'>): number[] {
  const numbers: readonly unknown[] = Array.isArray(choice) ? choice : [];
  return numbers.filter((number) => typeof number === 'number');
}

/** Dots by candidate number, zeros too. */
export function tallyOf(
  { candidates }: Pick<Vote, 'candidates'>,
  ballots: Iterable<Pick<StoredBallot, 'choice'>>,
): Record<string, number> {
  const tally = new Map(candidates.map(({ number }) => [number, 0]));
  for (const ballot of ballots) {
    for (const number of numbersOf(ballot)) tally.set(number, (tally.get(number) ?? 0) + 1);
  }
  return Object.fromEntries([...tally].map(([number, dots]) => [String(number), dots]));
}

/** Those that share the highest place that more than one has; none where all who got a dot came out differently. */
export function firstTie({ candidates, tally = {} }: Vote): Vote['candidates'] {
  const dotsOf = (number: number): number => tally[String(number)] ?? 0;
  const places = [...new Set(candidates.map(({ number }) => dotsOf(number)))].sort((a, b) => b - a);
  for (const dots of places) {
    const equal = candidates.filter(({ number }) => dotsOf(number) === dots);
    if (dots > 0 && equal.length > 1) return equal;
  }
  return [];
}
