import { z } from 'zod';
import { commandId, id } from './fields.ts';

/** Commands about words that came too late. */
export const lateCommands = [
  /** Puts them on a board as a new note: in that section, else where they were meant for. */
  z.strictObject({ type: z.literal('fileLate'), late: id, section: id.optional(), commandId }),
  /** `confirm`: a facilitator has been asked whether somebody else's words may go. */
  z.strictObject({ type: z.literal('discardLate'), late: id, confirm: z.boolean().optional(), commandId }),
] as const;
