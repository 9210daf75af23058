import { useEffect } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { settings } from '../../session/settings.ts';
import { watchCalls } from './watchCalls.ts';

/** Tells facilitators who waits for them. Once in a page. */
export function useCallNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => watchCalls({ room, announcer, settings }), [room, announcer]);
}
