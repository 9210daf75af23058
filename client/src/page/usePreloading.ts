import { useEffect, useState } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { whenIdle } from '../session/whenIdle.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { preloadViews } from './Views.tsx';

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
