import { MAIN_ROOM } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import type { RoomSession } from './roomSession.ts';

/** The name of a room; the first one has a name of its own here. */
export function roomName(room: Pick<RoomSession, 'rooms' | 'roomId'>, id: string = room.roomId): string {
  const name = room.rooms.get().get(id)?.name;
  return id === MAIN_ROOM || !name ? t('session.mainRoom') : name;
}
