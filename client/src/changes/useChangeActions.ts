import { useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { createJourney, useNoteActions, useNoteFilter } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type ChangeActions, createChangeActions } from './changeActions.ts';

const known = new WeakMap<RoomSession, ChangeActions>();

/** What can be done with changes in the room of this page: the same object for everybody who asks. */
export function useChangeActions(): ChangeActions {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const filter = useNoteFilter();
  const { remember } = usePlaceHistory();
  const there = known.get(room);
  if (there !== undefined) return there;
  const journey = createJourney({ room, onBegin: remember });
  const made = createChangeActions({ room, announcer, notes, filter, journey, now: Date.now });
  known.set(room, made);
  return made;
}
