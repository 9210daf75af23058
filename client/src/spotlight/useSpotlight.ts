import { useEffect } from 'react';
import { type Announcer, browserClock, useAnnouncer } from '../announce/index.ts';
import { placeHistoryOf, useDerived, useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { settings } from '../session/settings.ts';
import { isBusy } from '../ui/isBusy.ts';
import { createSpotlight, type SpotlightActions } from './createSpotlight.ts';

const spotlightOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) => {
  const history = placeHistoryOf(room);
  const spotlight = createSpotlight({
    room,
    announcer,
    notes,
    history,
    settings,
    clock: browserClock,
    isBusy,
  });
  room.board.doc.once('destroy', spotlight.destroy);
  return spotlight;
});

/** What facilitators show, in the room of this page. */
export function useSpotlight(): SpotlightActions {
  return spotlightOf(useRoomSession(), useAnnouncer(), useNoteActions());
}

/** Brings into sight what facilitators show. Once in a page; nothing while the board is being fetched. */
export function useSpotlightWatch(): void {
  const { save } = useRoomSession();
  const spotlight = useSpotlight();
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  useEffect(() => (isLoading ? undefined : spotlight.connect()), [spotlight, isLoading]);
}
