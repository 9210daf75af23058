import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { PROXY_CHANNELS } from './session.ts';
import { cleanLine } from './text.ts';

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(1).max(max));

/** A first name: trimmed, one line, 1 to 60 UTF-16 units. */
export const personName = line(LIMITS.nameLength);

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

const commandId = z.string().min(1).max(64).optional();

/** Commands by their `type`. Each may carry a `commandId`: the same one twice runs once. */
export const command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('addProxy'),
    name: personName,
    channel: z.enum(PROXY_CHANNELS),
    commandId,
  }),
  z.strictObject({ type: z.literal('renameMyself'), name: personName, commandId }),
  z.strictObject({ type: z.literal('tidySection'), room: z.string(), section: z.string(), commandId }),
]);
/** As the server reads it: cleaned and checked. */
export type Command = z.output<typeof command>;
