import { z } from 'zod';
import { id, line, time, webAddress, words } from './commands/fields.ts';
import { LIMITS } from './limits.ts';
import { ROLES } from './roles.ts';
import { LATE_MODES, ROOM_COLOURS } from './session.ts';
import { POLL_KINDS } from './votes.ts';

/**
 * Parts of a `session.json` as they come back. The file is anybody's: each part is checked by itself, what is more than is
 * known is left out, and an odd optional field with it.
 */
const oddLeftOut = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Without what is not given. */
function given<Thing extends object>(thing: Thing): Given<Thing> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Given<Thing>;
}

type Given<Thing> = { [Key in keyof Thing]: Exclude<Thing[Key], undefined> };

const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).transform(given);

const count = (most: number) => z.number().int().min(0).max(most);
const people = count(LIMITS.peopleInSession);
const counts = z.record(z.string().max(LIMITS.questionLength), count(LIMITS.peopleInSession * LIMITS.dots));
const candidateNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const dots = z.number().int().min(1).max(LIMITS.dots);

export const fileInfo = object({
  title: oddLeftOut(line(LIMITS.sessionTitleLength)),
  timeZone: oddLeftOut(z.string().max(LIMITS.nameLength)),
  late: oddLeftOut(z.enum(LATE_MODES)),
});

export const filePerson = object({ name: line(LIMITS.nameLength), role: z.enum(ROLES) });

export const fileRoom = object({
  name: line(LIMITS.nameLength),
  colour: z.enum(ROOM_COLOURS).catch('grey'),
  section: oddLeftOut(id),
  link: oddLeftOut(webAddress),
  isPutAway: oddLeftOut(z.literal(true)),
});

/** Of a vote that was revealed, with the ballots from which everybody can count again. */
export const fileVote = object({
  question: line(LIMITS.questionLength),
  candidates: z
    .array(object({ number: candidateNumber, text: words(LIMITS.noteTextLength), note: oddLeftOut(id) }))
    .min(1)
    .max(LIMITS.candidates),
  dots,
  perCandidate: dots,
  named: z.boolean(),
  state: z.literal('revealed'),
  tally: counts,
  ballots: z
    .array(
      object({
        receipt: id,
        numbers: z.array(candidateNumber).max(LIMITS.dots),
        participant: oddLeftOut(id),
        typedBy: oddLeftOut(id),
      }),
    )
    .max(LIMITS.peopleInSession),
  room: oddLeftOut(id),
  openedAt: oddLeftOut(time),
  untilAll: oddLeftOut(z.literal(true)),
  runOffOf: oddLeftOut(id),
  archived: oddLeftOut(z.literal(true)),
});

/** Of a poll that was shown. */
export const filePoll = object({
  question: line(LIMITS.questionLength),
  kind: z.enum(POLL_KINDS),
  options: z.array(object({ id, label: line(LIMITS.questionLength) })).max(LIMITS.pollOptions),
  state: z.literal('shown'),
  answered: people,
  shares: oddLeftOut(counts),
  answers: oddLeftOut(z.array(words(LIMITS.answerLength)).max(LIMITS.peopleInSession)),
  byRoom: oddLeftOut(
    z.array(object({ room: oddLeftOut(line(LIMITS.nameLength)), shares: counts })).max(LIMITS.rooms + 1),
  ),
  openedAt: oddLeftOut(time),
});

export type FileInfo = z.output<typeof fileInfo>;
export type FilePerson = z.output<typeof filePerson>;
export type FileRoom = z.output<typeof fileRoom>;
export type FileVote = z.output<typeof fileVote>;
export type FilePoll = z.output<typeof filePoll>;
