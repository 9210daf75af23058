import { z } from 'zod';
import { commandId, id } from './fields.ts';

/** Commands about what stands on boards, which only the server can do for everybody at once. */
export const boardCommands = [
  z.strictObject({ type: z.literal('tidySection'), room: z.string(), section: z.string(), commandId }),
  /** The words stay on the board, said by nobody in particular; with them every copy that was gathered of them. */
  z.strictObject({ type: z.literal('takeNameOff'), room: z.string(), note: id, commandId }),
] as const;
