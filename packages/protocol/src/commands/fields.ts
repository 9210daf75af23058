import { z } from 'zod';
import { isId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { cleanLine, cleanText } from '../text.ts';

/** One line of 1 to `max` UTF-16 units, trimmed, without control characters, of which something can be seen. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/[^\p{Z}\p{C}]/u, 'nothing of it can be seen'),
    );

/** Text of up to `max` UTF-16 units with line breaks, cleaned. */
export const words = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform(cleanText)
    .pipe(z.string().max(max));

/** The id of anything. */
export const id = z.string().refine(isId, 'it is not an id');

/** A first name: trimmed, one line, 1 to 60 UTF-16 units. */
export const personName = line(LIMITS.nameLength);

/** The last millisecond that a date can stand for. */
const LATEST_TIME = 8.64e15;

/** A moment: milliseconds since the epoch, or an ISO 8601 date and time with its offset. */
export const time = z.union([
  z.number().int().positive().max(LATEST_TIME),
  z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso)),
]);

/** A length of time in minutes: more than none, at most a day. */
export const minutes = z.number().positive().max(LIMITS.longestMinutes);

/** More time, or with a negative number less: at most a day. */
export const moreMinutes = z.number().min(-LIMITS.longestMinutes).max(LIMITS.longestMinutes);
/** The address of a page or a call, as it may stand in a link: nothing that runs. */
export const webAddress = z
  .string()
  .max(LIMITS.linkLength)
  .transform(cleanLine)
  .pipe(z.url({ protocol: /^https?$/, error: 'it is not a web address that begins with https://' }));

/** A language as BCP 47 writes it, such as `en` or `pt-BR`. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/, 'it is not a language tag');

/** Every command may carry one: the same one twice, of one person, runs once. */
export const commandId = z.string().min(1).max(64).optional();
