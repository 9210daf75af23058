import type { ParticipantId } from '@evenboard/protocol';
import type { BallotKey, StoredBallot } from '../../storage/Store.ts';

/** Ballots by the vote or poll they belong to, and by whose they are. */
export type Ballots = ReadonlyMap<string, ReadonlyMap<ParticipantId, StoredBallot>>;

export const NO_BALLOTS: Ballots = new Map();

/** The ballots on one question. */
export function ballotsOn(
  { ballots }: { readonly ballots: Ballots },
  question: string,
): ReadonlyMap<ParticipantId, StoredBallot> {
  return ballots.get(question) ?? new Map();
}

/** The ballots after some were cast and others withdrawn. */
export function withBallots(
  before: Ballots,
  {
    ballots = [],
    withdrawn = [],
  }: { readonly ballots?: readonly StoredBallot[]; readonly withdrawn?: readonly BallotKey[] },
): Ballots {
  if (ballots.length === 0 && withdrawn.length === 0) return before;
  const after = new Map(before);
  const changed = new Map<string, Map<ParticipantId, StoredBallot>>();
  const open = (question: string): Map<ParticipantId, StoredBallot> => {
    const own = changed.get(question) ?? new Map(before.get(question));
    changed.set(question, own);
    after.set(question, own);
    return own;
  };
  for (const { question, participant } of withdrawn) open(question).delete(participant);
  for (const ballot of ballots) open(ballot.question).set(ballot.participant, ballot);
  return after;
}

/** In the order of their receipts: it tells nothing of people or of time, and nobody can guess it. */
export function byReceipt(ballots: Iterable<StoredBallot>): StoredBallot[] {
  return [...ballots].sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
}
