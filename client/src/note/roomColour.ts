import { type NoteColour, parseColour } from '@evenboard/board';
import type { RoomSession } from '../session/roomSession.ts';

/** The colour of what is new in a room. */
export function roomColour({ roomId, rooms }: Pick<RoomSession, 'roomId' | 'rooms'>): NoteColour {
  return roomId === 'main' ? 'yellow' : parseColour(rooms.get().get(roomId)?.colour);
}
