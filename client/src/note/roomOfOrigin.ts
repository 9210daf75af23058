import type { Note } from '@evenboard/board';
import type { RoomSession } from '../session/roomSession.ts';

/** The name of the other room that a note was written in, where there is one. */
export function roomOfOrigin(
  { roomId, rooms }: Pick<RoomSession, 'roomId' | 'rooms'>,
  note: Pick<Note, 'room'>,
): string | undefined {
  return note.room === undefined || note.room === roomId ? undefined : rooms.get().get(note.room)?.name;
}
