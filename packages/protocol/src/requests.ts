import { z } from 'zod';
import { line, personName } from './commands/fields.ts';
import { LIMITS } from './limits.ts';

/** Boards that a session can begin with. */
export const TEMPLATES = ['strategy'] as const;

/** The last millisecond that a date can stand for. */
const LATEST_TIME = 8.64e15;

/** Body of `POST /api/sessions`. */
export const createSessionRequest = z.strictObject({
  title: line(LIMITS.sessionTitleLength),
  /** Missing: a board without sections. */
  template: z.enum(TEMPLATES).optional(),
  /** Milliseconds since the epoch, or an ISO 8601 date and time with its offset. */
  closesAt: z
    .union([
      z.number().int().positive().max(LATEST_TIME),
      z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso)),
    ])
    .optional(),
  timeZone: z.string().max(64).optional(),
});
/** As it is sent, before anything is cleaned. */
export type CreateSessionRequest = z.input<typeof createSessionRequest>;

/** Body of a session's `join`: a key from a link, and the name to be known by. */
export const joinRequest = z.strictObject({ key: z.string().min(1).max(200), name: personName });
/** What the door asks before anybody has come in: the session behind a key. */
export const doorRequest = z.strictObject({ key: z.string().min(1).max(200) });
/** A short code, said or typed instead of a link. */
export const codeRequest = z.strictObject({ code: z.string().min(1).max(40) });
