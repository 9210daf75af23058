import { z } from 'zod';
import { commandId, id } from './fields.ts';

/** Commands about quiet writing: a stage in which nobody finds others' notes until they are revealed. */
export const quietCommands = [
  /** I have written what I wanted to, or not yet after all. Facilitators say it for people without a screen. */
  z.strictObject({ type: z.literal('quietDone'), done: z.boolean(), for: id.optional(), commandId }),
  z.strictObject({ type: z.literal('revealQuiet'), commandId }),
] as const;
