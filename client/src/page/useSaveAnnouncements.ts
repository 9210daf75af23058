import { useEffect } from 'react';
import { browserClock, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { tellRights } from './tellRights.ts';
import { tellSaving } from './tellSaving.ts';

/** Speaks the state of saving when it changes for long enough to matter. */
export function useSaveAnnouncements(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => tellSaving({ room, announcer, clock: browserClock }), [room, announcer]);
}

/** Speaks of rights that a facilitator or the clock takes from me, and gives back. */
export function useRightsNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => tellRights({ room, announcer }), [room, announcer]);
}
