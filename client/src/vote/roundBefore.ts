import type { Candidate } from '@evenboard/protocol';
import type { Vote } from '../session/readVotes.ts';

const isSame = (a: Candidate, b: Candidate): boolean =>
  a.note === undefined ? a.text === b.text : a.note === b.note;

/**
 * What each candidate had in the round before, by its number now: in the vote whose tie this one decides, or else in the
 * latest before it that was about some of the same and is revealed.
 */
export function roundBefore(
  vote: Vote,
  votes: ReadonlyMap<string, Vote>,
): ReadonlyMap<number, number> | undefined {
  const all = [...votes.values()].filter(({ state }) => state === 'revealed');
  const isShared = (other: Vote) =>
    other.candidates.some((theirs) => vote.candidates.some((ours) => isSame(theirs, ours)));
  const earlier =
    all.find(({ id }) => id === vote.runOffOf) ??
    all
      .slice(
        0,
        Math.max(
          0,
          all.findIndex(({ id }) => id === vote.id),
        ),
      )
      .findLast(isShared);
  if (earlier === undefined) return undefined;
  return new Map(
    vote.candidates.flatMap((ours) => {
      const theirs = earlier.candidates.find((one) => isSame(one, ours));
      return theirs === undefined
        ? []
        : [[ours.number, earlier.tally?.[String(theirs.number)] ?? 0] as const];
    }),
  );
}
