import { useRoomSession } from '../hooks/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createNoteFilter, type NoteFilter } from './noteFilter.ts';

const known = new WeakMap<RoomSession, NoteFilter>();

/** The filter of a room: the same object for everybody who asks, as long as the room lives. */
export function noteFilterOf(room: RoomSession): NoteFilter {
  const filter = known.get(room) ?? createNoteFilter(room);
  known.set(room, filter);
  return filter;
}

/** Which notes are shown in the room of this page. */
export function useNoteFilter(): NoteFilter {
  return noteFilterOf(useRoomSession());
}
