import type { Note } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import type { RoomSession } from '../session/roomSession.ts';

/**
 * Whether a note is what an earlier group has said on the question that a room has now. It can be read there and no
 * more; on the main board the notes that were gathered are everybody's.
 */
export function isOfEarlierGroup({ roomId }: Pick<RoomSession, 'roomId'>, note: Pick<Note, 'room'>): boolean {
  return roomId !== MAIN_ROOM && note.room !== undefined && note.room !== roomId;
}

/** The name of the other room that a note was written in, where there is one. */
export function roomOfOrigin(
  { roomId, rooms }: Pick<RoomSession, 'roomId' | 'rooms'>,
  note: Pick<Note, 'room'>,
): string | undefined {
  return note.room === undefined || note.room === roomId ? undefined : rooms.get().get(note.room)?.name;
}
