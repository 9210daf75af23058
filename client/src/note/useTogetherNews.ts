import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { startTogetherNews } from './togetherNews.ts';

/** Tells where others' doings meet mine. Once in a page; silent while the board is being fetched. */
export function useTogetherNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const isLoading = useDerived(room.save, ({ kind }) => kind === 'loading');
  useEffect(
    () => (isLoading ? undefined : startTogetherNews({ room, announcer, now: Date.now })),
    [room, announcer, isLoading],
  );
}
