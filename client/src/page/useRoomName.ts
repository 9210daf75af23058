import { useReadable, useRoomSession } from '../hooks/index.ts';
import { roomName } from '../session/roomName.ts';

/** The name of the room this page shows. */
export function useRoomName(): string {
  const room = useRoomSession();
  useReadable(room.rooms);
  return roomName(room);
}
