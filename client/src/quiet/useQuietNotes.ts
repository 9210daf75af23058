import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { createQuietActions, type QuietActions } from './quietActions.ts';

interface Opened {
  readonly notes: QuietNotes;
  readonly actions: QuietActions;
}

/** What `owner` writes in the stage, for as long as it is shown. */
export function useQuietNotes(stage: string, owner: string): Opened | undefined {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    // In a task of its own: StrictMode's trial mount is over before a connection is made.
    let notes: QuietNotes | undefined;
    const timer = setTimeout(() => {
      notes = room.openQuiet(stage, owner);
      setOpened({ notes, actions: createQuietActions(notes, announcer) });
    });
    return () => {
      clearTimeout(timer);
      notes?.destroy();
      setOpened(undefined);
    };
  }, [room, announcer, stage, owner]);
  return opened;
}
