import { useDerived, useRoomSession } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';

const PollStrip = createChunk(() => import('./PollStrip.tsx').then(({ PollStrip: part }) => part));

/** Where a poll stands above the notes. What it takes is fetched when the first one opens. */
export function PollPlace() {
  const { polls } = useRoomSession();
  return useDerived(polls, ({ size }) => size > 0) ? <PollStrip /> : null;
}
