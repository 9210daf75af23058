import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { derived } from './derived.ts';
import type { Readable } from './Readable.ts';
import type { Vote } from './readVotes.ts';

/** The vote that people are at: the latest that is open, else the latest that was not put away. */
export function voteInHand(votes: Iterable<Vote>): Vote | undefined {
  const [...all] = votes;
  return all.findLast(({ state }) => state === 'open') ?? all.findLast(({ archived }) => archived !== true);
}

/** The same among votes about notes of one board: theirs are the numbers that stand on its notes. */
export function voteOnBoard(votes: ReadonlyMap<string, Vote>, board: RoomId): Vote | undefined {
  return voteInHand(
    [...votes.values()].filter(
      ({ room = MAIN_ROOM, candidates }) =>
        room === board && candidates.some(({ note }) => note !== undefined),
    ),
  );
}

/** Whether people vote on a board now, so that nobody's place on it is shown. */
export function voteIsOpenOn(votes: Readable<ReadonlyMap<string, Vote>>, board: RoomId): Readable<boolean> {
  return derived([votes], () =>
    [...votes.get().values()].some(({ state, room = MAIN_ROOM }) => state === 'open' && room === board),
  );
}
