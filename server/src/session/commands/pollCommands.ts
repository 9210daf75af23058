import type { Role } from '@evenboard/protocol';
import { formatCode, receiptCodes } from '../codes.ts';
import { answerPoll } from '../referee/polls/answerPoll.ts';
import { closePoll, openPoll, showPoll } from '../referee/polls/runPolls.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

const ANSWERERS: readonly Role[] = ['facilitator', 'participant'];

/** Polls: how people are, in shares, and never who. */
export const pollCommands: CommandRules<'openPoll' | 'answerPoll' | 'closePoll' | 'showPoll'> = {
  openPoll: { roles: FACILITATORS, run: ({ world, facts }, command) => openPoll(world, command, facts) },
  answerPoll: {
    roles: ANSWERERS,
    run: ({ world, person }, command) =>
      answerPoll(world, person, command, formatCode(receiptCodes.create())),
  },
  closePoll: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => closePoll(world, command),
  },
  showPoll: { roles: FACILITATORS, whenClosed: true, run: ({ world }, command) => showPoll(world, command) },
};
