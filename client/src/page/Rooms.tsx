import { parseColour } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { useReadable, useRoomMoves, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { readableRooms } from '../session/readableRooms.ts';
import { roomName } from '../session/roomName.ts';

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
