import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createSectionActions, type SectionActions } from './sectionActions.ts';

const sectionActionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createSectionActions({ room, announcer, notes }),
);

/** What can be done with sections in the room of this page. */
export function useSectionActions(): SectionActions {
  return sectionActionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}
