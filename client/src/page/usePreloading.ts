import { useEffect } from 'react';
import { useDerived, useIdle, useRoomSession } from '../hooks/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SessionMenuItems } from './SessionMenu.tsx';
import { preloadViews } from './Views.tsx';

/**
 * Fetches what is wanted next once the notes are there: everything opens while the line is down. Whether it is time for
 * what need not be there first.
 */
export function usePreloading(): boolean {
  const { save } = useRoomSession();
  const isLoaded = useDerived(save, ({ kind }) => kind !== 'loading');
  const isTime = useIdle(isLoaded);
  useEffect(() => {
    if (!isTime) return;
    preloadViews();
    Dialog.preload();
    Menu.preload();
    SessionMenuItems.preload();
  }, [isTime]);
  return isTime;
}
