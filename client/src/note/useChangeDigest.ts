import { useEffect } from 'react';
import { browserClock, startChangeDigest, useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';

/** Tells what others did, every 20 seconds. Once in a page; silent while the board is being fetched. */
export function useChangeDigest(): void {
  const { store, me, save } = useRoomSession();
  const announcer = useAnnouncer();
  const isLoading = useReadable(save).kind === 'loading';
  useEffect(
    () => (isLoading ? undefined : startChangeDigest({ store, announcer, me: me.id, clock: browserClock })),
    [store, announcer, me.id, isLoading],
  );
}
