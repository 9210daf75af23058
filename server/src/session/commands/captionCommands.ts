import { MAIN_ROOM } from '@evenboard/protocol';
import { createKey, hashSecret } from '../keys.ts';
import { ProblemError } from '../ProblemError.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** What is taken down of what is said. */
export const captionCommands: CommandRules<'captionsLink' | 'setCaptionsInExports'> = {
  captionsLink: {
    roles: FACILITATORS,
    saysKeys: true,
    run({ world: { stored, state }, address }, { room: roomId }) {
      const isRoom = roomId === MAIN_ROOM || state.rooms.some(({ id }) => id === roomId);
      if (!isRoom) {
        throw new ProblemError(
          'no_such_thing',
          'There is no such room in this session. Nothing was changed.',
        );
      }
      const key = createKey();
      return {
        state: { ...state, captionKeys: { ...state.captionKeys, [roomId]: hashSecret(key) } },
        once: { link: `${address}/api/sessions/${stored.id}/captions/${roomId}?key=${key}` },
      };
    },
  },
  setCaptionsInExports: {
    roles: FACILITATORS,
    whenClosed: true,
    run({ world: { state }, facts }, { on }) {
      const { captionsInExportsSince: before, ...rest } = state;
      return { state: on ? { ...rest, captionsInExportsSince: before ?? facts.now } : rest };
    },
  },
};
