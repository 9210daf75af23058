import { z } from 'zod';
import { commandId, id } from './fields.ts';

/** Commands that touch much at once, and the one that takes such an act back. */
export const actCommands = [
  z.strictObject({
    type: z.literal('gatherRooms'),
    /** By question: each note goes into its section. Side by side: each room has a section of its own. */
    layout: z.enum(['sections', 'rooms']).optional(),
    commandId,
  }),
  z.strictObject({ type: z.literal('undoAct'), act: id, commandId }),
] as const;
