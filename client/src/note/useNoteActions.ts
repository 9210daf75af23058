import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createNoteActions, type NoteActions } from './noteActions.ts';

/** The actions of a room. */
export const noteActionsOf = oncePerRoom(createNoteActions);

/** What can be done with notes in the room of this page. */
export function useNoteActions(): NoteActions {
  return noteActionsOf(useRoomSession(), useAnnouncer());
}
