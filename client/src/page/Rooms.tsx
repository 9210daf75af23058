import { parseColour } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** The rooms that this person may read, the main one first: facilitators all, others the main one and their own. */
export function readableRooms({ rooms, roomId, people, me }: RoomSession): readonly string[] {
  const own = people.get().get(me.id)?.room;
  const mayRead = (id: string) => me.role === 'facilitator' || id === own || id === roomId;
  const others = [...rooms.get().keys()].filter((id) => id !== MAIN_ROOM && mayRead(id));
  return [MAIN_ROOM, ...others];
}

/** The rooms as sheet tabs; the one that this page shows leads to its notes. */
export function Rooms() {
  const room = useRoomSession();
  const rooms = useReadable(room.rooms);
  useReadable(room.people);
  return (
    <nav className="tabs" aria-label={t('session.rooms')}>
      {readableRooms(room).map((id) =>
        id === room.roomId ? (
          <a key={id} href="#notes" aria-current="page">
            {roomName(room, id)}
          </a>
        ) : (
          <span key={id} className={`tab ${parseColour(rooms.get(id)?.colour)}`}>
            {roomName(room, id)}
          </span>
        ),
      )}
    </nav>
  );
}
