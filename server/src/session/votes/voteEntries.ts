import {
  MAIN_ROOM,
  type NamedBallot,
  type PollEntry,
  type VoteDesk,
  type VoteEntry,
} from '@evenboard/protocol';
import { ballotsOn, byReceipt } from '../referee/Ballots.ts';
import type { Poll } from '../referee/polls/Poll.ts';
import { numbersOf } from '../referee/votes/tally.ts';
import type { Vote } from '../referee/votes/Vote.ts';
import { notYet } from '../referee/votes/voters.ts';
import type { World } from '../referee/World.ts';

/** How many have voted or answered, as far as people may know. */
export type ShownCount = (question: Pick<Vote | Poll, 'id' | 'state'>) => number;

/** `votes` of the session document: nothing that depends on what is in a ballot before it is revealed. */
export function voteEntries({ state }: Pick<World, 'state'>, shownCount: ShownCount): Map<string, VoteEntry> {
  return new Map(
    (state.votes ?? []).map(({ id, room, candidates, tally, ...vote }) => [
      id,
      {
        ...vote,
        candidates: [...candidates],
        voted: shownCount({ id, state: vote.state }),
        ...(room !== MAIN_ROOM && { room }),
        ...(tally && { tally }),
      },
    ]),
  );
}

/** `polls` of the session document. */
export function pollEntries({ state }: Pick<World, 'state'>, shownCount: ShownCount): Map<string, PollEntry> {
  return new Map(
    (state.polls ?? []).map(({ id, options, shares, answers, byRoom, ...poll }) => [
      id,
      {
        ...poll,
        options: [...options],
        answered: poll.answered ?? shownCount({ id, state: poll.state }),
        ...(shares && { shares }),
        ...(answers && { answers: [...answers] }),
        ...(byRoom && { byRoom: [...byRoom] }),
      },
    ]),
  );
}

/** `ballots` of the session document: who voted for what, in named votes that are revealed. */
export function namedBallots(world: Pick<World, 'state' | 'ballots'>): Map<string, NamedBallot[]> {
  const named = (world.state.votes ?? []).filter((vote) => vote.named && vote.state === 'revealed');
  return new Map(named.map(({ id }) => [id, ballotsInOrder(world, id).map(namedBallot)]));
}

/** `votes` of the desk: who has not voted yet, in open votes with names. Of the others nobody may know it. */
export function deskVotes(world: Pick<World, 'state' | 'ballots' | 'people'>): Map<string, VoteDesk> {
  const open = (world.state.votes ?? []).filter((vote) => vote.named && vote.state === 'open');
  return new Map(open.map(({ id }) => [id, { notYet: notYet(world, id) }]));
}

/**
 * What session.json adds to a vote, so that everybody can count again: the ballots, each with the receipt by which
 * its voter finds it; with names only where that was told beforehand.
 */
export function exportedBallots(
  world: Pick<World, 'state' | 'ballots'>,
): Map<string, ((NamedBallot | Pick<NamedBallot, 'numbers'>) & { receipt: string })[]> {
  const revealed = (world.state.votes ?? []).filter(({ state }) => state === 'revealed');
  return new Map(
    revealed.map(({ id, named }) => [
      id,
      ballotsInOrder(world, id).map((ballot) => ({
        receipt: ballot.receipt,
        ...(named ? namedBallot(ballot) : { numbers: ascending(ballot) }),
      })),
    ]),
  );
}

type Ballot = ReturnType<typeof byReceipt>[number];

const ballotsInOrder = (world: Pick<World, 'ballots'>, vote: string): Ballot[] =>
  byReceipt(ballotsOn(world, vote).values());

/** In which order somebody set their dots is theirs. */
const ascending = (ballot: Ballot): number[] => numbersOf(ballot).sort((a, b) => a - b);

function namedBallot(ballot: Ballot): NamedBallot {
  const { participant, typedBy } = ballot;
  return { participant, numbers: ascending(ballot), ...(typedBy !== undefined && { typedBy }) };
}
