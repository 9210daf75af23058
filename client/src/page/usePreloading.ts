import { useEffect, useState } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { preloadViews } from './Views.tsx';

/** However busy the page is, it is fetched after so long: the line may go down. */
const LATEST_MS = 4_000;

/**
 * Fetches what is wanted next once the notes are there: everything opens while the line is down. Whether it is time for
 * what need not be there first.
 */
export function usePreloading(): boolean {
  const [isTime, setIsTime] = useState(false);
  const { save } = useRoomSession();
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  useEffect(() => {
    if (isLoading) return undefined;
    return whenIdle(() => {
      preloadViews();
      Dialog.preload();
      Menu.preload();
      setIsTime(true);
    });
  }, [isLoading]);
  return isTime;
}

/** When the page has nothing else to do; browsers that do not tell get it a little later. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, LATEST_MS / 2);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(idle);
}
