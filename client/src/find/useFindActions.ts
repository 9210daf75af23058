import { useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { createJourney, useNoteActions, useNoteFilter } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createFindActions, type FindActions } from './findActions.ts';

const known = new WeakMap<RoomSession, FindActions>();

/** Looking for notes in the room of this page: the same object for everybody who asks. */
export function useFindActions(): FindActions {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const filter = useNoteFilter();
  const { remember } = usePlaceHistory();
  const there = known.get(room);
  if (there !== undefined) return there;
  const journey = createJourney({ room, onBegin: remember });
  const made = createFindActions({ room, announcer, notes, filter, journey });
  known.set(room, made);
  return made;
}
