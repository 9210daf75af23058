import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { LATE_MODES } from '../session.ts';
import { commandId, id, line, time } from './fields.ts';

/** Commands about a session as a whole: its end, and what comes after it. */
export const sessionCommands = [
  /** What is left out stays as it is; `null` takes a time away. */
  z.strictObject({
    type: z.literal('setClosing'),
    closesAt: z.union([time, z.literal('now'), z.null()]).optional(),
    late: z.enum(LATE_MODES).optional(),
    eraseAt: time.nullable().optional(),
    commandId,
  }),
  /** Keeps what the session began with, as a template of one's own on this server. */
  z.strictObject({ type: z.literal('saveTemplate'), name: line(LIMITS.sessionTitleLength), commandId }),
  z.strictObject({ type: z.literal('deleteTemplate'), template: id, commandId }),
  /** A new session like this one, without its people and notes. */
  z.strictObject({ type: z.literal('repeatSession'), title: line(LIMITS.sessionTitleLength), commandId }),
  /** Whether live pointers are shared and shown on boards, by those who like it. */
  z.strictObject({ type: z.literal('setPointers'), on: z.boolean(), commandId }),
  /** Whether files that are taken home name who took part, and how. */
  z.strictObject({ type: z.literal('setPeopleInExports'), on: z.boolean(), commandId }),
] as const;
