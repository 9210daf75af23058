import { createContext, useContext } from 'react';
import type { RoomSession } from '../session/roomSession.ts';

export const RoomSessionContext = createContext<RoomSession | undefined>(undefined);

/** The session this page is in. Throws outside of one: that is a fault in the code, not a state. */
export function useRoomSession(): RoomSession {
  const session = useContext(RoomSessionContext);
  if (!session) throw new Error('useRoomSession is called outside of a session page');
  return session;
}
