import { z } from 'zod';
import { id, line, minutes, words } from './commands/fields.ts';
import { LIMITS } from './limits.ts';

/** In which view a stage is best worked on. It is offered, never forced. */
export const STAGE_VIEWS = ['board', 'grid', 'outline', 'both'] as const;
/** What a stage can leave to participants. Reading is always allowed. */
export const STAGE_RIGHTS = ['add', 'editOwn', 'editAll', 'vote', 'comment'] as const;
export type StageRight = (typeof STAGE_RIGHTS)[number];

/** A step of the plan. */
export const stageEntry = z.strictObject({
  id,
  title: line(LIMITS.stageTitleLength),
  /** What people do in it, in plain language. */
  instructions: words(LIMITS.stageInstructionsLength),
  minutes: minutes.exactOptional(),
  view: z.enum(STAGE_VIEWS).exactOptional(),
  may: z
    .array(z.enum(STAGE_RIGHTS))
    .max(STAGE_RIGHTS.length)
    .transform((may) => STAGE_RIGHTS.filter((right) => may.includes(right))),
  /** The section in focus. It may not be there yet, or not any more. */
  section: id.exactOptional(),
  /** Nobody sees others' notes until a facilitator reveals them; whether with names is told beforehand. */
  quiet: z.strictObject({ signed: z.boolean() }).exactOptional(),
});
export type StageEntry = z.output<typeof stageEntry>;

/** The stages of a session, in order. */
export const planEntry = z.strictObject({ stages: z.array(stageEntry).max(LIMITS.stages) });
export type PlanEntry = z.output<typeof planEntry>;
