import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ROLES } from '../roles.ts';
import { commandId, id } from './fields.ts';

/** Commands about who may come in, and how. */
export const doorCommands = [
  /** While it is on, newcomers wait; turned off, it lets all of them in. */
  z.strictObject({ type: z.literal('setLobby'), on: z.boolean(), commandId }),
  z.strictObject({
    type: z.literal('admit'),
    participants: z.array(id).min(1).max(LIMITS.peopleInSession),
    commandId,
  }),
  z.strictObject({ type: z.literal('turnAway'), participant: id, commandId }),
  z.strictObject({ type: z.literal('lockDoor'), locked: z.boolean(), commandId }),
  /** A new link for a role. The old one opens nothing any more; who is inside stays. */
  z.strictObject({ type: z.literal('replaceLinks'), role: z.enum(ROLES), commandId }),
] as const;
