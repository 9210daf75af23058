import { UNSORTED } from '@evenboard/board';
import { useColumn, useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { presentedPages } from './presentActions.ts';
import { usePresentActions } from './usePresentActions.ts';

/** The pages as they are now, and which of them is shown. */
export function usePresentedPages() {
  const room = useRoomSession();
  const shown = useReadable(usePresentActions().shown);
  // Read for their changes: what is presented depends on both.
  useSections();
  useColumn(UNSORTED);
  const pages = presentedPages(room, shown);
  return { pages, index: pages.findIndex(({ id }) => id === shown?.section) };
}
