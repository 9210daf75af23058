import { MAIN_ROOM } from '@evenboard/protocol';
import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Arrival } from '../session/sessionGate.ts';
import { arrivalWords } from './arrivalWords.ts';

/** The heading that names the room has this id. */
export const ROOM_HEADING_ID = 'room-heading';

/** The question is known when the board is there; without a line nobody waits for it longer. */
const LATEST_MS = 2_000;

function whenLoaded({ save }: Pick<RoomSession, 'save'>, run: () => void): () => void {
  const isLoading = () => save.get().kind === 'loading';
  function look(): void {
    if (!isLoading()) end();
  }
  function end(): void {
    stop();
    clearTimeout(timer);
    run();
  }
  const stop = save.subscribe(look);
  const timer = setTimeout(end, isLoading() ? LATEST_MS : 0);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/**
 * Who comes from another room has the focus on the new room's heading, and is told where they are: at once if they
 * were moved. Who comes in from outside is told in a quiet moment, and keeps the focus on the notes.
 */
export function useArrival(arrival: Arrival | undefined): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => {
    if (arrival === undefined && room.roomId === MAIN_ROOM) return undefined;
    if (arrival !== undefined) document.getElementById(ROOM_HEADING_ID)?.focus();
    return whenLoaded(room, () => {
      const words = arrivalWords(room, arrival);
      if (arrival === 'moved') announcer.urgent(words);
      else if (arrival === 'visited') announcer.say(words);
      else announcer.remote(words, 'here');
    });
  }, [arrival, room, announcer]);
}
