import { z } from 'zod';
import { PROXY_CHANNELS } from '../session.ts';
import { commandId, personName } from './fields.ts';

/** Commands about who is in the session. */
export const peopleCommands = [
  z.strictObject({
    type: z.literal('addProxy'),
    name: personName,
    channel: z.enum(PROXY_CHANNELS),
    commandId,
  }),
  z.strictObject({ type: z.literal('renameMyself'), name: personName, commandId }),
] as const;
