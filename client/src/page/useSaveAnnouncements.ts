import { useEffect } from 'react';
import { browserClock, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { tellSaving } from './tellSaving.ts';

/** Speaks the state of saving when it changes for long enough to matter. */
export function useSaveAnnouncements(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => tellSaving({ room, announcer, clock: browserClock }), [room, announcer]);
}
