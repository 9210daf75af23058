import { useEffect } from 'react';
import { type Announcer, browserClock, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { ownClockChange } from '../session/ownClockChange.ts';
import { settings } from '../session/settings.ts';
import { type ClockActions, createClockActions } from './clockActions.ts';
import { type ClockTeller, createClockTeller } from './tellClock.ts';
import { toldInVisit } from './toldMarks.ts';

const tellerOf = oncePerRoom((room, announcer: Announcer) =>
  createClockTeller({
    room,
    announcer,
    settings,
    clock: browserClock,
    told: toldInVisit(room.sessionId),
    own: ownClockChange(room),
  }),
);

const actionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createClockActions({
    room,
    announcer,
    own: ownClockChange(room),
    focusCurrent: () => notes.focusCurrent(),
  }),
);

/** What can be done with the clocks in the room of this page. */
export function useClockActions(): ClockActions {
  return actionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}

/** What the clocks tell, in the room of this page. */
export function useClockTeller(): ClockTeller {
  return tellerOf(useRoomSession(), useAnnouncer());
}

/** Tells of the clocks for as long as the page is there. Once in a page. */
export function useClockWatch(): void {
  const teller = useClockTeller();
  useEffect(() => teller.connect(), [teller]);
}
