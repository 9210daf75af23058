import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { commandId, line, minutes, moreMinutes } from './fields.ts';

/** Commands about the one timer of a session: an activity, a break, silent thinking. */
export const clockCommands = [
  /** In the place of the one that runs. */
  z.strictObject({
    type: z.literal('startTimer'),
    label: line(LIMITS.stageTitleLength),
    minutes,
    commandId,
  }),
  z.strictObject({ type: z.literal('pauseTimer'), commandId }),
  z.strictObject({ type: z.literal('resumeTimer'), commandId }),
  z.strictObject({ type: z.literal('addTime'), minutes: moreMinutes, commandId }),
  z.strictObject({ type: z.literal('stopTimer'), commandId }),
] as const;
