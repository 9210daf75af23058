import { useEffect } from 'react';
import { browserClock, tellNews, tellTyping, useAnnouncer } from '../announce/index.ts';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { settings } from '../session/settings.ts';

/** Tells what others do, as the settings have it. Once in a page; silent while the board is being fetched. */
export function useChangeDigest(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const isLoading = useDerived(room.save, ({ kind }) => kind === 'loading');
  useEffect(() => {
    if (isLoading) return undefined;
    const stops = [
      tellNews({ room, announcer, settings, clock: browserClock }),
      tellTyping({ room, announcer, settings }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [room, announcer, isLoading]);
}
