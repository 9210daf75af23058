import type { Command } from '@evenboard/protocol';
import { ProblemError } from '../ProblemError.ts';
import type { Decision } from '../referee/World.ts';
import { actCommands } from './actCommands.ts';
import { boardCommands } from './boardCommands.ts';
import type { CommandContext, CommandRule, CommandRules } from './CommandRule.ts';
import { captionCommands } from './captionCommands.ts';
import { clockCommands } from './clockCommands.ts';
import { doorCommands } from './doorCommands.ts';
import { historyCommands } from './historyCommands.ts';
import { lateCommands } from './lateCommands.ts';
import { peopleCommands } from './peopleCommands.ts';
import { planCommands } from './planCommands.ts';
import { pollCommands } from './pollCommands.ts';
import { quietCommands } from './quietCommands.ts';
import { roomCommands } from './roomCommands.ts';
import { sessionCommands } from './sessionCommands.ts';
import { signalCommands } from './signalCommands.ts';
import { voteCommands } from './voteCommands.ts';

/** Every command of a session with who may give it. */
export const COMMAND_RULES: CommandRules<Command['type']> = {
  ...peopleCommands,
  ...doorCommands,
  ...signalCommands,
  ...roomCommands,
  ...boardCommands,
  ...actCommands,
  ...captionCommands,
  ...clockCommands,
  ...planCommands,
  ...quietCommands,
  ...sessionCommands,
  ...historyCommands,
  ...lateCommands,
  ...voteCommands,
  ...pollCommands,
};

/** What a command decides, or a ProblemError: nothing has changed then. Call it inside `session.exclusive`. */
export async function runCommand(context: CommandContext, command: Command): Promise<Decision> {
  // The table gives each type its own rule; that the two belong together TypeScript cannot follow through a union.
  const rule = COMMAND_RULES[command.type] as CommandRule<Command['type']>;
  if (!rule.roles.includes(context.person.role)) {
    throw new ProblemError(
      'not_allowed',
      rule.roles.includes('participant')
        ? 'Who only reads cannot do this. Nothing was changed.'
        : 'Only facilitators can do this. Nothing was changed. Ask a facilitator of the session.',
    );
  }
  const { closesAt } = context.world.stored;
  if (!rule.whenClosed && closesAt !== undefined && context.facts.now >= closesAt) {
    throw new ProblemError(
      'session_closed',
      'This session has closed and can only be read now. Nothing was changed, and everything in it is kept.',
    );
  }
  return await rule.run(context, command);
}
