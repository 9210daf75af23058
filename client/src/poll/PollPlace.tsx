import { useDerived, useReadable, useRoomSession } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';

const PollStrip = createChunk(() => import('./PollStrip.tsx').then(({ PollStrip: part }) => part));

function useHasPoll(): boolean {
  return useDerived(useRoomSession().polls, ({ size }) => size > 0);
}

/** Whether the strip of polls is there to be seen, or there is no poll. */
export function usePollIsShown(): boolean {
  const isThere = useReadable(PollStrip.isThere);
  return !useHasPoll() || isThere;
}

/** Where a poll stands above the notes. What it takes is fetched when the first one opens. */
export function PollPlace() {
  return useHasPoll() ? <PollStrip /> : null;
}
