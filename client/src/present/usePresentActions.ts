import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createPresentActions, type PresentActions } from './presentActions.ts';

const presentActionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createPresentActions({ room, announcer, notes }),
);

/** Presenting the room of this page. */
export function usePresentActions(): PresentActions {
  return presentActionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}
