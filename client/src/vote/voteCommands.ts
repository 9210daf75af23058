import type { PageCommandId } from '../command/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';
import { places, tiedNumbers } from './places.ts';
import type { VoteActions } from './voteActions.ts';

export type VoteCommandId = Extract<
  PageCommandId,
  'openVote' | 'ballot' | 'closeVote' | 'revealVote' | 'runOff' | 'votes'
>;

interface VoteCommand {
  run(): unknown;
  can(): boolean;
}

/** The commands about votes that are heard everywhere in a session: about the one that people are at. */
export type VoteCommands = Readonly<Record<VoteCommandId, VoteCommand>>;

export function createVoteCommands(
  room: Pick<RoomSession, 'votes' | 'me'>,
  actions: VoteActions,
): VoteCommands {
  const { inHand, mayRun } = actions;
  const isIn = (...states: readonly unknown[]) => states.includes(inHand()?.state);
  const onVote = (run: (vote: NonNullable<ReturnType<typeof inHand>>) => unknown) => () => {
    const vote = inHand();
    return vote && run(vote);
  };
  const hasTie = () => {
    const vote = inHand();
    return vote?.state === 'revealed' && tiedNumbers(places(vote)).length > 1;
  };
  return {
    openVote: { run: () => actions.openDialog({ kind: 'open' }), can: mayRun },
    ballot: {
      run: onVote(({ id }) => actions.openDialog({ kind: 'ballot', vote: id })),
      can: () => isIn('open') && !isReader(room),
    },
    closeVote: { run: onVote(({ id }) => actions.closeVote(id)), can: () => mayRun() && isIn('open') },
    revealVote: {
      run: onVote(({ id }) => actions.reveal(id)),
      can: () => mayRun() && isIn('open', 'closed'),
    },
    runOff: { run: onVote(actions.runOff), can: () => mayRun() && hasTie() },
    votes: {
      run: () => actions.openDialog({ kind: 'all' }),
      can: () => mayRun() || room.votes.get().size > 0,
    },
  };
}
