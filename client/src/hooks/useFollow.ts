import { type Announcer, browserClock, useAnnouncer } from '../announce/index.ts';
import { commandOf } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { createFollow, type Follow, type FollowEvent } from '../session/followPerson.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { useRoomSession } from './RoomSessionContext.ts';
import { placeHistoryOf } from './usePlaceHistory.ts';

/** What comes by itself, or beside the answer to another command, waits for a quiet moment; the rest answers what I did. */
const UNASKED: readonly FollowEvent['kind'][] = ['moved', 'left', 'ended'];

function teller(room: RoomSession, announcer: Announcer) {
  return ({ kind, person }: FollowEvent) => {
    const name = room.people.get().get(person)?.name ?? t('session.someone');
    const words = () => t(`follow.${kind}`, { name, address: room.store.addressOf(room.current.get().cell) });
    if (UNASKED.includes(kind)) announcer.remote({ words }, 'follow');
    else announcer.say(words());
  };
}

const isInViews = (target: EventTarget | null) =>
  target === document.body || (target instanceof Element && target.closest('#notes') !== null);
const isWriting = (target: EventTarget | null) => target instanceof HTMLTextAreaElement;

/** A command among the notes ends it, and so does writing. Escape goes back, before a view hears of it. */
function listen(follow: Follow): () => void {
  function pressed(event: KeyboardEvent): void {
    const command = isInViews(event.target) ? commandOf(event, 'view') : undefined;
    if (command === undefined) return;
    if (command !== 'escape') {
      follow.goOwnWay();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    follow.goBack();
  }
  const touched = (event: Event) => {
    if (isInViews(event.target) && (event.type === 'pointerdown' || isWriting(event.target)))
      follow.goOwnWay();
  };
  window.addEventListener('keydown', pressed, true);
  window.addEventListener('pointerdown', touched, true);
  window.addEventListener('focusin', touched, true);
  return () => {
    window.removeEventListener('keydown', pressed, true);
    window.removeEventListener('pointerdown', touched, true);
    window.removeEventListener('focusin', touched, true);
  };
}

const followOf = oncePerRoom((room, announcer: Announcer): Follow => {
  const follow = createFollow({
    room,
    history: placeHistoryOf(room),
    clock: browserClock,
    tell: teller(room, announcer),
  });
  let stopListening: (() => void) | undefined;
  follow.following.subscribe(() => {
    stopListening?.();
    stopListening = follow.following.get() === undefined ? undefined : listen(follow);
  });
  room.board.doc.once('destroy', follow.destroy);
  return follow;
});

/** Going to a person and along with one, in the room of this page. */
export function useFollow(): Follow {
  return followOf(useRoomSession(), useAnnouncer());
}
