import { MAIN_ROOM } from '@evenboard/protocol';
import { clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Arrival } from '../session/sessionGate.ts';
import { facilitatorNames, saidQuestion } from './roomQuestion.ts';

/** Where one is now, in a sentence of at most fifteen words: the room, its question, its facilitator. */
export function arrivalWords(room: RoomSession, arrival: Arrival | undefined): string {
  if (room.roomId === MAIN_ROOM) return t(arrival === 'moved' ? 'breakouts.backOnMain' : 'breakouts.onMain');
  const entry = room.rooms.get().get(room.roomId);
  const names = facilitatorNames(room, entry);
  const parts = [
    t('breakouts.arrived', { room: roomName(room) }),
    saidQuestion(room, entry) ?? '',
    names === undefined ? '' : t('breakouts.with', { names }),
  ];
  return clipWords(parts.filter(Boolean).join(' '));
}
