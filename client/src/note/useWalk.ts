import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createJourney, type Journey } from './journey.ts';
import type { NoteActions } from './noteActions.ts';
import type { NoteFilter } from './noteFilter.ts';
import { useNoteActions } from './useNoteActions.ts';
import { useNoteFilter } from './useNoteFilter.ts';

/** What walking from one note to the next works with, whether they were changed or found. */
export interface WalkTools {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  notes: Pick<NoteActions, 'focusCurrent'>;
  filter: NoteFilter;
  /** The way there and back, of this walk alone. */
  journey: Journey;
}

/** Makes something to walk with in a room, once for everybody who asks. */
export function walkOncePerRoom<Made>(create: (tools: WalkTools) => Made) {
  return oncePerRoom(
    (room, announcer: Announcer, notes: NoteActions, filter: NoteFilter, onBegin: () => void) =>
      create({ room, announcer, notes, filter, journey: createJourney({ room, onBegin }) }),
  );
}

/** What `madeOf` has for the room of this page. */
export function useWalk<Made>(madeOf: ReturnType<typeof walkOncePerRoom<Made>>): Made {
  return madeOf(
    useRoomSession(),
    useAnnouncer(),
    useNoteActions(),
    useNoteFilter(),
    usePlaceHistory().remember,
  );
}
