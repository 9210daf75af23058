import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { SIGNALS } from '../session.ts';
import { commandId, id, line } from './fields.ts';

/** Commands with which people get each other's attention. */
export const signalCommands = [
  /** One's own sign; null takes it back. */
  z.strictObject({ type: z.literal('signal'), signal: z.enum(SIGNALS).nullable(), commandId }),
  z.strictObject({ type: z.literal('clearSignal'), participant: id, commandId }),
  z.strictObject({
    type: z.literal('askForHelp'),
    words: line(LIMITS.helpWordsLength).optional(),
    commandId,
  }),
  z.strictObject({ type: z.literal('answerHelp'), participant: id, commandId }),
  /** To `all`, or to the people of one room. */
  z.strictObject({
    type: z.literal('sendMessage'),
    to: id,
    text: line(LIMITS.messageLength),
    commandId,
  }),
] as const;
