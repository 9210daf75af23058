import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createPlaceHistory, type PlaceHistory } from '../session/placeHistory.ts';
import { useRoomSession } from './RoomSessionContext.ts';

/** Where one was in a room before each jump. */
export const placeHistoryOf = oncePerRoom((room) => createPlaceHistory(room.current, room.store));

/** Where I was in the room of this page before each jump, to go back to exactly that. */
export function usePlaceHistory(): PlaceHistory {
  return placeHistoryOf(useRoomSession());
}
