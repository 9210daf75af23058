import { isDeepStrictEqual } from 'node:util';
import { MAIN_ROOM } from '@evenboard/protocol';
import type { StoredBallot } from '../../../storage/Store.ts';
import type { FileSession } from '../../../workbook/index.ts';
import type { Poll } from '../../referee/polls/Poll.ts';
import { tallyOf } from '../../referee/votes/tally.ts';
import type { Vote } from '../../referee/votes/Vote.ts';
import type { Facts } from '../../referee/World.ts';
import type { ComingPeople } from './comingPeople.ts';

type FileVote = FileSession['votes'][number];

/** Votes with the ballots that they were counted from, and polls with their results. */
export interface ComingResults {
  readonly votes: readonly Vote[];
  readonly ballots: readonly StoredBallot[];
  readonly polls: readonly Poll[];
  /** How many stay in the file: nobody had been told their results, or the ballots do not make the tally. */
  readonly left: number;
}

export function comingResults(
  { votes, polls, rooms, unrevealed }: Pick<FileSession, 'votes' | 'polls' | 'rooms' | 'unrevealed'>,
  { whose }: Pick<ComingPeople, 'whose'>,
  { newId }: Pick<Facts, 'newId'>,
): ComingResults {
  const counted = votes.filter(addsUp);
  const ids = new Set(counted.map(({ id }) => id));
  const known = new Set(rooms.map(({ id }) => id));
  return {
    votes: counted.map(({ ballots: _own, room = MAIN_ROOM, runOffOf, ...vote }) => ({
      ...vote,
      room: known.has(room) ? room : MAIN_ROOM,
      ...(runOffOf !== undefined && ids.has(runOffOf) && { runOffOf }),
    })),
    ballots: counted.flatMap(({ id: question, named, ballots }) =>
      ballots.map(({ receipt, numbers, participant, typedBy }) => ({
        question,
        // Whose it was is in no file unless names were promised; each still is one of its own.
        participant: named && participant !== undefined ? whose(participant) : newId(),
        choice: numbers,
        receipt,
        ...(named && typedBy !== undefined && { typedBy: whose(typedBy) }),
      })),
    ),
    polls,
    left: unrevealed + votes.length - counted.length,
  };
}

/** What everybody would find who counts again. */
function addsUp(vote: FileVote): boolean {
  const { tally, ballots, named, dots, perCandidate } = vote;
  const voters = ballots.map(({ participant }) => participant);
  const isEachTheirOwn = !named || (!voters.includes(undefined) && new Set(voters).size === voters.length);
  const isWithin = ballots.every(
    ({ numbers }) =>
      numbers.length <= dots &&
      [...Map.groupBy(numbers, (number) => number).values()].every(({ length }) => length <= perCandidate),
  );
  const counted = tallyOf(
    vote,
    ballots.map(({ numbers }) => ({ choice: numbers })),
  );
  return isEachTheirOwn && isWithin && isDeepStrictEqual(counted, tally);
}
