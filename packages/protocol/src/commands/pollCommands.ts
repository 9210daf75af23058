import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { POLL_KINDS } from '../votes.ts';
import { commandId, id, line } from './fields.ts';

/** A label is as good as an option's id. */
const optionId = z.string().min(1).max(LIMITS.questionLength);

/** Commands about polls. Whoever answers is named nowhere. */
export const pollCommands = [
  z.strictObject({
    type: z.literal('openPoll'),
    question: line(LIMITS.questionLength),
    kind: z.enum(POLL_KINDS),
    /** Of a scale they name its steps, and may be left out; words have none. */
    options: z.array(line(LIMITS.questionLength)).max(LIMITS.pollOptions).default([]),
    commandId,
  }),
  /** Again: it replaces the one before. `for`: somebody without a screen. */
  z.strictObject({
    type: z.literal('answerPoll'),
    poll: id,
    answer: z.union([
      z.string().max(LIMITS.answerLength * 2),
      z.number().int().min(1).max(LIMITS.pollOptions),
      z.array(optionId).max(LIMITS.pollOptions),
    ]),
    for: id.optional(),
    commandId,
  }),
  z.strictObject({ type: z.literal('closePoll'), poll: id, commandId }),
  /** To everybody at once. An open poll closes first. `byRoom`: the shares of each room too, also later on. */
  z.strictObject({
    type: z.literal('showPoll'),
    poll: id,
    byRoom: z.literal(true).optional(),
    commandId,
  }),
] as const;
