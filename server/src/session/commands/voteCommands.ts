import type { Role } from '@evenboard/protocol';
import { formatCode, receiptCodes } from '../codes.ts';
import { castBallot } from '../referee/votes/castBallot.ts';
import { openVote, runOff } from '../referee/votes/openVote.ts';
import { archiveVote, closeVote, reopenVote, revealVote } from '../referee/votes/runVotes.ts';
import { candidatesOf } from '../votes/candidates.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

const VOTERS: readonly Role[] = ['facilitator', 'participant'];

/** Votes with dots. What was voted in time can be revealed after the session has closed too. */
export const voteCommands: CommandRules<
  'openVote' | 'castBallot' | 'closeVote' | 'reopenVote' | 'revealVote' | 'runOff' | 'archiveVote'
> = {
  openVote: {
    roles: FACILITATORS,
    run: async ({ world, documents, facts }, command) =>
      openVote(world, command, await candidatesOf(documents, world, command, facts), facts),
  },
  castBallot: {
    roles: VOTERS,
    run: ({ world, person, facts: { now } }, command) =>
      castBallot(world, person, command, {
        now,
        receipt: formatCode(receiptCodes.create()),
      }),
  },
  closeVote: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => closeVote(world, command),
  },
  reopenVote: { roles: FACILITATORS, run: ({ world }, command) => reopenVote(world, command) },
  revealVote: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => revealVote(world, command),
  },
  runOff: { roles: FACILITATORS, run: ({ world, facts }, command) => runOff(world, command, facts) },
  archiveVote: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => archiveVote(world, command),
  },
};
