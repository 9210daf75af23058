import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { ownClockChange } from '../session/ownClockChange.ts';
import { type BreakoutActions, createBreakoutActions } from './breakoutActions.ts';

const actionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createBreakoutActions({
    room,
    announcer,
    ownClock: ownClockChange(room),
    focusCurrent: () => notes.focusCurrent(),
  }),
);

/** What can be done with break-out rooms from the room of this page. */
export function useBreakoutActions(): BreakoutActions {
  return actionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}
