import type { QuietEntry } from '@evenboard/protocol';
import { useEffect, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';

/** The quiet writing that is going on now for this person; who only reads has nothing to write. */
export function quietNow({ quiet, info, me }: RoomSession): QuietEntry | undefined {
  const entry = quiet.get();
  const isOpen = entry?.revealedAt === undefined && entry?.stage === info.get()?.stage;
  return isOpen && !isReader({ me }) ? entry : undefined;
}

/** Whether somebody is in the middle of a note on the board. */
const isWriting = () => document.activeElement?.closest('#notes textarea') != null;

/**
 * The quiet writing for which the views make way. They wait until a note that is being written on the board is left:
 * nobody is cut off in the middle of a word.
 */
export function useQuietNow(): QuietEntry | undefined {
  const room = useRoomSession();
  useReadable(room.quiet);
  useReadable(room.info);
  const now = quietNow(room);
  const [shown, setShown] = useState(now?.stage);

  useEffect(() => {
    const stage = now?.stage;
    if (stage === shown) return undefined;
    if (stage === undefined || shown !== undefined || !isWriting()) {
      setShown(stage);
      return undefined;
    }
    // Not within the event: the focus may be on its way to another note.
    const look = () => setTimeout(() => isWriting() || setShown(stage));
    document.addEventListener('focusout', look);
    return () => document.removeEventListener('focusout', look);
  }, [now?.stage, shown]);

  return now?.stage === shown ? now : undefined;
}
