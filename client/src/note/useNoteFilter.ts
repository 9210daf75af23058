import { useRoomSession } from '../hooks/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createNoteFilter, type NoteFilter } from './noteFilter.ts';

/** The filter of a room. */
export const noteFilterOf = oncePerRoom(createNoteFilter);

/** Which notes are shown in the room of this page. */
export function useNoteFilter(): NoteFilter {
  return noteFilterOf(useRoomSession());
}
