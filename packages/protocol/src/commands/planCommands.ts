import { z } from 'zod';
import { planEntry } from '../plan.ts';
import { commandId, id } from './fields.ts';

/** Commands about the plan. */
export const planCommands = [
  /** The whole plan anew; without stages there is none. */
  z.strictObject({ type: z.literal('setPlan'), stages: planEntry.shape.stages, commandId }),
  /** `null`: into none, where all may do what their role allows. */
  z.strictObject({ type: z.literal('goToStage'), stage: id.nullable(), commandId }),
  /** `from` is where the sender sees people: two who press at once go on by one stage. */
  z.strictObject({ type: z.literal('nextStage'), from: id.nullable().optional(), commandId }),
] as const;
