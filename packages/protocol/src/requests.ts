import { z } from 'zod';
import { id, language, line, personName, time, words } from './commands/fields.ts';
import { LIMITS } from './limits.ts';

/** Templates that every server has. */
export const TEMPLATES = ['strategy'] as const;

/** Body of `POST /api/sessions`. */
export const createSessionRequest = z.strictObject({
  title: line(LIMITS.sessionTitleLength),
  /** One of `TEMPLATES`, or the id of a template of one's own. Missing: a board without sections. */
  template: id.optional(),
  closesAt: time.optional(),
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

/** What goes with captions in the address, as Zoom's closed captions have it: a number that counts up, and the language. */
export const captionAddress = z.object({
  seq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  lang: language.optional(),
});
/** Captions as JSON; as plain text the body is `text`. */
export const captionRequest = z.strictObject({
  text: words(LIMITS.captionLength * LIMITS.captionLinesAtOnce),
  seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  lang: language.optional(),
  /** The participant who said it. */
  speaker: id.optional(),
});
/** A template of somebody's own, by the id that its maker has passed on. */
export const templateRequest = z.strictObject({ template: id });
