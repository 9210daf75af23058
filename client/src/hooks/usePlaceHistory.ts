import { createPlaceHistory, type PlaceHistory } from '../session/placeHistory.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { useRoomSession } from './RoomSessionContext.ts';

const known = new WeakMap<RoomSession, PlaceHistory>();

/** Where one was in a room before each jump: the same history for everybody who asks. */
export function placeHistoryOf(room: RoomSession): PlaceHistory {
  const there = known.get(room);
  if (there !== undefined) return there;
  const made = createPlaceHistory(room.current, room.store);
  known.set(room, made);
  return made;
}

/** Where I was in the room of this page before each jump, to go back to exactly that. */
export function usePlaceHistory(): PlaceHistory {
  return placeHistoryOf(useRoomSession());
}
