import type { PageCommandId } from '../command/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { PollActions } from './pollActions.ts';

export type PollCommandId = Extract<PageCommandId, 'askPoll' | 'answerPoll' | 'polls'>;

/** The commands about polls that are heard everywhere in a session. */
export type PollCommands = Readonly<Record<PollCommandId, { run(): unknown; can(): boolean }>>;

interface PollCommandsOptions {
  room: Pick<RoomSession, 'polls'>;
  actions: PollActions;
}

export function createPollCommands({ room: { polls }, actions }: PollCommandsOptions): PollCommands {
  const isAnyOpen = () => [...polls.get().values()].some(({ state }) => state === 'open');
  return {
    askPoll: { run: actions.openAsk, can: actions.mayAsk },
    answerPoll: { run: () => actions.openAnswer(), can: () => actions.mayAnswer() && isAnyOpen() },
    polls: { run: () => actions.openResults(), can: () => actions.mayAsk() || polls.get().size > 0 },
  };
}
