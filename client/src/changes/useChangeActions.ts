import { useWalk, walkOncePerRoom } from '../note/index.ts';
import { type ChangeActions, createChangeActions } from './changeActions.ts';

const actionsOf = walkOncePerRoom((tools) => createChangeActions({ ...tools, now: Date.now }));

/** What can be done with changes in the room of this page. */
export const useChangeActions = (): ChangeActions => useWalk(actionsOf);
