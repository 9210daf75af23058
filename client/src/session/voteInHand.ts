import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
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
