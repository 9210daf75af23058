import { MAIN_ROOM } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';

/** The name of the room this page shows. */
export function useRoomName(): string {
  const { rooms, roomId } = useRoomSession();
  const name = useReadable(rooms).get(roomId)?.name;
  return roomId === MAIN_ROOM || !name ? t('session.mainRoom') : name;
}
