import { useEffect } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { settings } from '../../session/settings.ts';
import { useSignals } from './useSignals.ts';
import { watchSignals } from './watchSignals.ts';

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
