import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createPollActions, type PollActions } from './pollActions.ts';

const actionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createPollActions({ room, announcer, focusCurrent: () => notes.focusCurrent() }),
);

/** What can be done with polls from the room of this page. */
export function usePollActions(): PollActions {
  return actionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}
