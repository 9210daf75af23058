import type { ParticipantId, PollAnswer } from '@evenboard/protocol';
import { ballotsOn } from '../referee/Ballots.ts';
import { numbersOf } from '../referee/votes/tally.ts';
import type { World } from '../referee/World.ts';

/** What one person has voted and answered, with the receipt of each ballot. It is for them alone. */
export interface OwnBallots {
  readonly ballots: Readonly<Record<string, readonly number[]>>;
  readonly receipts: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, PollAnswer>>;
}

export function ownBallots(world: Pick<World, 'state' | 'ballots'>, participant: ParticipantId): OwnBallots {
  const { votes = [], polls = [] } = world.state;
  const own = (questions: readonly { readonly id: string }[]) =>
    questions.flatMap(({ id }) => ballotsOn(world, id).get(participant) ?? []);
  return {
    ballots: Object.fromEntries(own(votes).map((ballot) => [ballot.question, numbersOf(ballot)])),
    receipts: Object.fromEntries(own(votes).map(({ question, receipt }) => [question, receipt])),
    answers: Object.fromEntries(own(polls).map(({ question, choice }) => [question, choice as PollAnswer])),
  };
}
