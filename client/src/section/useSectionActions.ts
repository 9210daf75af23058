import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createSectionActions, type SectionActions } from './sectionActions.ts';

const known = new WeakMap<RoomSession, SectionActions>();

/** What can be done with sections in the room of this page: the same object for everybody who asks. */
export function useSectionActions(): SectionActions {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const there = known.get(room);
  if (there !== undefined) return there;
  const made = createSectionActions({ room, announcer, notes });
  known.set(room, made);
  return made;
}
