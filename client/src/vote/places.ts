import type { Candidate } from '@evenboard/protocol';
import type { Vote } from '../session/readVotes.ts';

/** A candidate with its place in the result. */
export interface ResultRow {
  readonly candidate: Candidate;
  readonly dots: number;
  /** From 1; those with as many dots share it. */
  readonly place: number;
  readonly isTied: boolean;
  /** Of all dots that were given, in percent. */
  readonly share: number;
}

/** The result, most dots first; equals by their number. */
export function places({ candidates, tally = {} }: Pick<Vote, 'candidates' | 'tally'>): readonly ResultRow[] {
  const dotsOf = ({ number }: Candidate): number => tally[String(number)] ?? 0;
  const total = candidates.reduce((sum, candidate) => sum + dotsOf(candidate), 0);
  return candidates
    .map((candidate) => {
      const dots = dotsOf(candidate);
      return {
        candidate,
        dots,
        place: 1 + candidates.filter((other) => dotsOf(other) > dots).length,
        isTied: candidates.filter((other) => dotsOf(other) === dots).length > 1,
        share: total === 0 ? 0 : Math.round((100 * dots) / total),
      };
    })
    .sort((a, b) => a.place - b.place || a.candidate.number - b.candidate.number);
}

/** The numbers that share the highest place that more than one has, as the server finds them for a run-off. */
export function tiedNumbers(rows: readonly ResultRow[]): readonly number[] {
  const first = rows.find(({ isTied, dots }) => isTied && dots > 0);
  return rows.filter(({ place }) => place === first?.place).map(({ candidate }) => candidate.number);
}
