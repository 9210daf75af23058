import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { commandId, id, line } from './fields.ts';

/** Commands about how the boards of a session were earlier. */
export const historyCommands = [
  /** Keeps how they are now, under a name. */
  z.strictObject({ type: z.literal('keepMoment'), name: line(LIMITS.momentNameLength), commandId }),
  /** A new session that begins with the boards of that moment. */
  z.strictObject({
    type: z.literal('openMoment'),
    moment: id,
    title: line(LIMITS.sessionTitleLength),
    commandId,
  }),
  z.strictObject({ type: z.literal('forgetMoment'), moment: id, commandId }),
] as const;
