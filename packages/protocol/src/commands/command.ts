import { z } from 'zod';
import { boardCommands } from './boardCommands.ts';
import { peopleCommands } from './peopleCommands.ts';
import { roomCommands } from './roomCommands.ts';

/** Commands by their `type`: what is asked of the server, which decides it for everybody. */
export const command = z.discriminatedUnion('type', [...peopleCommands, ...roomCommands, ...boardCommands]);
/** As the server reads it: cleaned and checked. */
export type Command = z.output<typeof command>;
/** As a client sends it. */
export type CommandRequest = z.input<typeof command>;
/** The command of that type. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
