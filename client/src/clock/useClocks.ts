import { useReadable, useRoomSession } from '../hooks/index.ts';
import { runningClocks, type SessionClock } from './runningClocks.ts';

/** The clocks of the session as they are now: the timer's, and the rooms' while they are open. */
export function useClocks(): readonly SessionClock[] {
  const room = useRoomSession();
  useReadable(room.timer);
  useReadable(room.breakout);
  useReadable(room.rooms);
  return runningClocks(room);
}
