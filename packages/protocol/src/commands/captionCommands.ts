import { z } from 'zod';
import { commandId, id } from './fields.ts';

/** Commands about captions. */
export const captionCommands = [
  /** A new address to which a program sends what is said in a room. The old one is not listened to any more. */
  z.strictObject({ type: z.literal('captionsLink'), room: id, commandId }),
  /** Whether workbooks have what is taken down from now on. What was taken down before is in none. */
  z.strictObject({ type: z.literal('setCaptionsInExports'), on: z.boolean(), commandId }),
] as const;
