import { createContext, useContext } from 'react';
import type { RoomMoves } from '../session/roomMoves.ts';

export const RoomMovesContext = createContext<RoomMoves | undefined>(undefined);

/** Going from room to room; `undefined` where there is only one, as on the practice board. */
export function useRoomMoves(): RoomMoves | undefined {
  return useContext(RoomMovesContext);
}
