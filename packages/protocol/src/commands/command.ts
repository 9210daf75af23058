import { z } from 'zod';
import { actCommands } from './actCommands.ts';
import { boardCommands } from './boardCommands.ts';
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

/** Commands by their `type`: what is asked of the server, which decides it for everybody. */
export const command = z.discriminatedUnion('type', [
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
]);
/** As the server reads it: cleaned and checked. */
export type Command = z.output<typeof command>;
/** As a client sends it. */
export type CommandRequest = z.input<typeof command>;
/** The command of that type. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
