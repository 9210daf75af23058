import type { RoomEntry } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { breakoutRooms } from './roomQuestion.ts';

type Told = Pick<RoomSession, 'rooms' | 'roomId' | 'me' | 'serverNow'>;

function words({ name, state, endsAt = 0 }: RoomEntry, before: RoomEntry, nowMs: number): string | undefined {
  if (state === before.state && endsAt === before.endsAt) return undefined;
  if (state === 'closing' || state === 'closed')
    return state === before.state ? undefined : t(`breakouts.oneIs.${state}`, { room: name });
  return state === 'open' && endsAt > nowMs
    ? t('breakouts.oneHas', { room: name, time: durationWords(endsAt - nowMs) })
    : undefined;
}

/**
 * Tells a facilitator that another room has a time of its own now, or has ended before the others. What happens to the
 * room in front of them its clock and the way back tell. The answer ends it.
 */
export function tellOneRoom(
  room: Told,
  announcer: Pick<Announcer, 'remote'>,
  isMine: () => boolean,
): () => void {
  let before = new Map(breakoutRooms(room.rooms.get()));
  return room.rooms.subscribe(() => {
    const now = new Map(breakoutRooms(room.rooms.get()));
    for (const [id, entry] of now) {
      const old = before.get(id);
      if (room.me.role !== 'facilitator' || id === room.roomId || old === undefined || isMine()) continue;
      const said = words(entry, old, room.serverNow());
      if (said !== undefined) announcer.remote(said, 'here');
    }
    before = now;
  });
}
