import type { BallotBox } from './ballotBox.ts';
import { derived } from './derived.ts';
import type { Readable } from './Readable.ts';
import type { Vote } from './readVotes.ts';
import type { RoomSession } from './roomSession.ts';
import { voteOnBoard } from './voteInHand.ts';

/** What a vote says of one note. The same object until something in it changes. */
export interface VoteMark {
  readonly vote: string;
  readonly number: number;
  readonly isOpen: boolean;
  /** How many dots I give it. */
  readonly mine: number;
  /** How many it has from everybody. Not before they are revealed. */
  readonly dots?: number;
}

/** By the note's id. */
export type VoteMarks = Readable<ReadonlyMap<string, VoteMark>>;

const NONE: ReadonlyMap<string, VoteMark> = new Map();

const isSame = (a: VoteMark | undefined, b: VoteMark): boolean =>
  a !== undefined &&
  a.vote === b.vote &&
  a.number === b.number &&
  a.isOpen === b.isOpen &&
  a.mine === b.mine &&
  a.dots === b.dots;

function marksOf(vote: Vote, mine: readonly number[]): readonly (readonly [string, VoteMark])[] {
  const { id, state, tally } = vote;
  return vote.candidates.flatMap(({ number, note }) => {
    if (note === undefined) return [];
    const dots = state === 'revealed' ? tally?.[String(number)] : undefined;
    const mark: VoteMark = {
      vote: id,
      number,
      isOpen: state === 'open',
      mine: mine.filter((one) => one === number).length,
      ...(dots !== undefined && { dots }),
    };
    return [[note, mark] as const];
  });
}

/** The numbers and dots on the notes of a room's board. */
export function createVoteMarks(
  { votes, roomId }: Pick<RoomSession, 'votes' | 'roomId'>,
  { choices }: Pick<BallotBox, 'choices'>,
): VoteMarks {
  let marks = NONE;
  return derived([votes, choices], () => {
    const vote = voteOnBoard(votes.get(), roomId);
    const found = vote === undefined ? [] : marksOf(vote, choices.get().get(vote.id) ?? []);
    const next = found.map(([note, mark]) => {
      const known = marks.get(note);
      return [note, known !== undefined && isSame(known, mark) ? known : mark] as const;
    });
    const isUnchanged = next.length === marks.size && next.every(([note, mark]) => marks.get(note) === mark);
    if (!isUnchanged) marks = next.length === 0 ? NONE : new Map(next);
    return marks;
  });
}
