import { type Candidate, isId, type NamedBallot, type VoteEntry } from '@evenboard/protocol';
import type * as Y from 'yjs';
import { createValue, type Readable } from './Readable.ts';

/** A vote as the session's document has it. */
export type Vote = Readonly<VoteEntry> & { readonly id: string };

export interface Votes {
  /** By id, in the order in which they were opened. */
  votes: Readable<ReadonlyMap<string, Vote>>;
  /** Who voted for what, by the vote's id: in votes with names, once they are revealed. */
  namedBallots: Readable<ReadonlyMap<string, readonly NamedBallot[]>>;
  destroy(): void;
}

type Fields = Readonly<Record<string, unknown>>;

const STATES = ['open', 'closed', 'revealed'] as const;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isPositive = (value: unknown): value is number => isCount(value) && value > 0;

function isCandidate(value: unknown): value is Candidate {
  if (!isFields(value)) return false;
  const { number, text, note } = value;
  return isPositive(number) && typeof text === 'string' && (note === undefined || isId(note));
}

function readTally(value: unknown): Pick<VoteEntry, 'tally'> {
  return isFields(value) && Object.values(value).every(isCount)
    ? { tally: value as Record<string, number> }
    : {};
}

/** What a vote may have besides what it must have. */
function readRest({ tally, room, openedAt, closesAt, untilAll, runOffOf, archived }: Fields) {
  return {
    ...readTally(tally),
    ...(isId(room) && { room }),
    ...(isTime(openedAt) && { openedAt }),
    ...(isTime(closesAt) && { closesAt }),
    ...(untilAll === true && { untilAll: true as const }),
    ...(isId(runOffOf) && { runOffOf }),
    ...(archived === true && { archived: true as const }),
  };
}

/** A vote that lacks one of its candidates is another vote: then it is skipped as a whole. */
function readVote(id: string, value: unknown): Vote | undefined {
  if (!isId(id) || !isFields(value)) return undefined;
  const { question, candidates, dots, perCandidate, named } = value;
  const state = STATES.find((one) => one === value['state']);
  if (typeof question !== 'string' || state === undefined || typeof named !== 'boolean') return undefined;
  if (!Array.isArray(candidates) || !candidates.every(isCandidate)) return undefined;
  if (!isPositive(dots) || !isPositive(perCandidate)) return undefined;
  const voted = isCount(value['voted']) ? value['voted'] : 0;
  return { id, question, candidates, dots, perCandidate, named, state, voted, ...readRest(value) };
}

function isBallot(value: unknown): value is NamedBallot {
  if (!isFields(value)) return false;
  const { participant, numbers, typedBy } = value;
  if (!isId(participant) || (typedBy !== undefined && !isId(typedBy))) return false;
  return Array.isArray(numbers) && numbers.every(isPositive);
}

const byOpening = (a: Vote, b: Vote): number => (a.openedAt ?? 0) - (b.openedAt ?? 0);

/** The votes in the session's document. Entries it cannot read it skips. */
export function readVotes(doc: Y.Doc): Votes {
  const roots = { votes: doc.getMap('votes'), ballots: doc.getMap('ballots') };
  const votes = createValue<ReadonlyMap<string, Vote>>(new Map());
  const namedBallots = createValue<ReadonlyMap<string, readonly NamedBallot[]>>(new Map());
  const votesChanged = () => {
    const found = [...roots.votes.entries()].flatMap(([id, value]) => readVote(id, value) ?? []);
    votes.set(new Map(found.sort(byOpening).map((vote) => [vote.id, vote])));
  };
  const ballotsChanged = () => {
    const found = [...roots.ballots.entries()].flatMap(([id, value]) =>
      isId(id) && Array.isArray(value) ? [[id, value.filter(isBallot)] as const] : [],
    );
    namedBallots.set(new Map(found));
  };
  roots.votes.observe(votesChanged);
  roots.ballots.observe(ballotsChanged);
  return {
    votes,
    namedBallots,
    destroy() {
      roots.votes.unobserve(votesChanged);
      roots.ballots.unobserve(ballotsChanged);
    },
  };
}
