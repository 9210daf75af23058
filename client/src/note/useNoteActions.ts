import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createNoteActions, type NoteActions } from './noteActions.ts';

const known = new WeakMap<RoomSession, NoteActions>();

/** The actions of a room: the same object for everybody who asks, as long as the room lives. */
export function noteActionsOf(room: RoomSession, announcer: Announcer): NoteActions {
  const there = known.get(room);
  if (there !== undefined) return there;
  const made = createNoteActions(room, announcer);
  known.set(room, made);
  return made;
}

/** What can be done with notes in the room of this page. */
export function useNoteActions(): NoteActions {
  return noteActionsOf(useRoomSession(), useAnnouncer());
}
