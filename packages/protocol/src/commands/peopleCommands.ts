import { z } from 'zod';
import { ROLES } from '../roles.ts';
import { PROXY_CHANNELS } from '../session.ts';
import { commandId, id, personName } from './fields.ts';

/** Commands about who is in the session. */
export const peopleCommands = [
  z.strictObject({
    type: z.literal('addProxy'),
    name: personName,
    channel: z.enum(PROXY_CHANNELS),
    commandId,
  }),
  z.strictObject({ type: z.literal('renameMyself'), name: personName, commandId }),
  z.strictObject({ type: z.literal('renamePerson'), participant: id, name: personName, commandId }),
  z.strictObject({ type: z.literal('setRole'), participant: id, role: z.enum(ROLES), commandId }),
  /** Makes another facilitator the host. */
  z.strictObject({ type: z.literal('handOn'), participant: id, commandId }),
  z.strictObject({ type: z.literal('mutePerson'), participant: id, muted: z.boolean(), commandId }),
  z.strictObject({
    type: z.literal('removePerson'),
    participant: id,
    /** Where the door stands open they could come in again as somebody new, on another device. Missing: it stays as it is. */
    door: z.enum(['lobby', 'lock']).optional(),
    commandId,
  }),
  z.strictObject({ type: z.literal('letBackIn'), participant: id, commandId }),
  /** A code with which somebody without a screen takes over what is theirs; the one before it is void. */
  z.strictObject({ type: z.literal('proxyCard'), participant: id, commandId }),
  /** A link with which one comes back as oneself on any device; the one before it is void. */
  z.strictObject({ type: z.literal('returnLink'), commandId }),
] as const;
