import { useWalk, walkOncePerRoom } from '../note/index.ts';
import { createFindActions, type FindActions } from './findActions.ts';

const actionsOf = walkOncePerRoom(createFindActions);

/** Looking for notes in the room of this page. */
export const useFindActions = (): FindActions => useWalk(actionsOf);
