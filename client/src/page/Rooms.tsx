import { parseColour } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { useReadable, useRoomMoves, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** The rooms that this person may read, the main one first: facilitators all, others the main one and their own. */
export function readableRooms({ rooms, roomId, people, me }: RoomSession): readonly string[] {
  const own = people.get().get(me.id);
  const mayRead = (id: string) =>
    me.role === 'facilitator' || id === own?.room || id === own?.group || id === roomId;
  const others = [...rooms.get().keys()].filter((id) => id !== MAIN_ROOM && mayRead(id));
  return [MAIN_ROOM, ...others];
}

/** The rooms as sheet tabs. The one that this page shows leads to its notes, each other one goes there. */
export function Rooms() {
  const room = useRoomSession();
  const moves = useRoomMoves();
  const rooms = useReadable(room.rooms);
  const own = useReadable(room.people).get(room.me.id)?.group;
  return (
    <nav className="tabs" aria-label={t('session.rooms')}>
      {readableRooms(room).map((id) => {
        const name = roomName(room, id);
        const words = id === own ? t('breakouts.yours', { room: name }) : name;
        if (id === room.roomId) {
          return (
            <a key={id} href="#notes" aria-current="page">
              {words}
            </a>
          );
        }
        const colour = id === MAIN_ROOM ? '' : parseColour(rooms.get(id)?.colour);
        return (
          <button key={id} type="button" className={`tab ${colour}`} onClick={() => moves?.visit(id)}>
            {id !== MAIN_ROOM && <span className="mark" />}
            {words}
          </button>
        );
      })}
    </nav>
  );
}
