import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { commandId, id, line, minutes } from './fields.ts';

const candidate = line(LIMITS.candidateLength);
const dots = z.number().int().min(1).max(LIMITS.dots);

/** What a vote is about: the notes of a section in the order of their rows, certain notes, or typed statements. */
const candidates = z.union([
  z.strictObject({ section: id }),
  z.strictObject({ notes: z.array(id).min(1).max(LIMITS.candidates) }),
  z.strictObject({ texts: z.array(candidate).min(1).max(LIMITS.candidates) }),
]);

/** Commands about votes with dots. */
export const voteCommands = [
  z.strictObject({
    type: z.literal('openVote'),
    question: line(LIMITS.questionLength),
    candidates,
    dots: dots.default(2),
    perCandidate: dots.default(1),
    named: z.boolean().default(false),
    /** On whose board the notes are. Missing: main. */
    room: id.optional(),
    /** It closes by itself after so long, or when everybody who takes part has voted. Missing: by hand. */
    minutes: minutes.optional(),
    untilAll: z.boolean().optional(),
    commandId,
  }),
  /** No numbers: an abstention. Again: it replaces the one before. `for`: somebody without a screen. */
  z.strictObject({
    type: z.literal('castBallot'),
    vote: id,
    numbers: z.array(z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)).max(LIMITS.dots),
    for: id.optional(),
    commandId,
  }),
  z.strictObject({ type: z.literal('closeVote'), vote: id, commandId }),
  /** With the ballots that are in. Not any more when it is revealed. */
  z.strictObject({ type: z.literal('reopenVote'), vote: id, commandId }),
  /** To everybody at once. An open vote closes first. */
  z.strictObject({ type: z.literal('revealVote'), vote: id, commandId }),
  /** Another vote, with one dot each, among those that came out equal. */
  z.strictObject({ type: z.literal('runOff'), vote: id, commandId }),
  z.strictObject({
    type: z.literal('archiveVote'),
    vote: id,
    archived: z.boolean().default(true),
    commandId,
  }),
] as const;
