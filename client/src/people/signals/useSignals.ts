import { useEffect } from 'react';
import { type Announcer, useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { oncePerRoom } from '../../session/oncePerRoom.ts';
import { settings } from '../../session/settings.ts';
import { createSignalActions, type SignalActions } from './signalActions.ts';
import { watchSignals } from './watchSignals.ts';

const signalsOf = oncePerRoom((room, announcer: Announcer) => createSignalActions({ room, announcer }));

/** Signals in the room of this page. */
export function useSignals(): SignalActions {
  return signalsOf(useRoomSession(), useAnnouncer());
}

/** Tells of others' signals, and that mine was answered. Once in a page. */
export function useSignalNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const signals = useSignals();
  useEffect(
    () => watchSignals({ room, announcer, settings, tookBack: signals.tookBack }),
    [room, announcer, signals],
  );
}
