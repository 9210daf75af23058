import { z } from 'zod';
import { commandId } from './fields.ts';

/** Commands about what stands on boards, which only the server can do for everybody at once. */
export const boardCommands = [
  z.strictObject({ type: z.literal('tidySection'), room: z.string(), section: z.string(), commandId }),
] as const;
