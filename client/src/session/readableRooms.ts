import { MAIN_ROOM } from '@evenboard/protocol';
import type { RoomSession } from './roomSession.ts';

/** The rooms that this person may read, the main one first: facilitators all, others the main one and their own. */
export function readableRooms({
  rooms,
  roomId,
  people,
  me,
}: Pick<RoomSession, 'rooms' | 'roomId' | 'people' | 'me'>): readonly string[] {
  const own = people.get().get(me.id);
  const mayRead = (id: string) =>
    me.role === 'facilitator' || id === own?.room || id === own?.group || id === roomId;
  const others = [...rooms.get().keys()].filter((id) => id !== MAIN_ROOM && mayRead(id));
  return [MAIN_ROOM, ...others];
}
