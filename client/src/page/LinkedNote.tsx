import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, usePlaceHistory, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions, useNoteFilter } from '../note/index.ts';
import { currentRoute, leaveNoteAddress } from '../route.ts';

/** The note that the address of the page leads to; nothing once one is there. */
function linkedNote(): string | undefined {
  const route = currentRoute.get();
  return route.kind === 'session' ? route.note : undefined;
}

/**
 * Goes to the note of a link to one, once the board and the view are there: as the page comes up, and whenever a link is
 * opened in it later. Why that cannot be done is said, and one stays where one is.
 */
export function LinkedNote() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const filter = useNoteFilter();
  const history = usePlaceHistory();
  const route = useReadable(currentRoute);
  const line = useDerived(room.save, ({ kind }) => (kind === 'loading' || kind === 'offline' ? kind : 'up'));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what leads to another note.
  useEffect(() => {
    const note = linkedNote();
    if (note === undefined || line === 'loading') return;
    // Before the focus moves: the first of two views that are shown goes there, for both.
    leaveNoteAddress();
    const cell = room.store.cellOf(note);
    if (cell === undefined) return announcer.say(missingWords());
    history.remember();
    filter.reveal(note);
    room.current.setNote(note);
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) actions.arrive();
    else actions.focusCurrent();
    announcer.say(t('noteLink.arrived', { address: room.store.addressOf(cell) }));

    function missingWords(): string {
      if (line === 'offline') return t('noteLink.notHereYet');
      const isHeld = room.hold.held.get() !== undefined;
      return t(isHeld ? 'noteLink.held' : 'noteLink.gone');
    }
  }, [route, line, room, announcer, actions, filter, history]);

  return null;
}
