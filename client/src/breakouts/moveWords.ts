import { t } from '../messages/t.ts';
import type { Departure } from '../session/departure.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { wholeSeconds } from './wholeSeconds.ts';

const secondsUntil = (room: Pick<RoomSession, 'serverNow'>, atMs: number) =>
  wholeSeconds(atMs - room.serverNow());

type Told = Pick<RoomSession, 'rooms' | 'roomId' | 'serverNow' | 'breakout'>;

/** Whether the room that is shown closes, and others do not. */
export function closesAlone({ breakout, rooms, roomId }: Omit<Told, 'serverNow'>): boolean {
  return breakout.get().state === 'open' && rooms.get().get(roomId)?.state === 'closing';
}

/** "You go to Blue in 10 seconds. If you write, finish your sentence first." */
export function departureWords(room: Told, { to, why, goesAtMs }: Departure): string {
  const values = { room: roomName(room, to), count: secondsUntil(room, goesAtMs) };
  if (why === 'closing') return t(closesAlone(room) ? 'breakouts.saidClosingOne' : 'breakouts.saidClosing');
  return why === 'moved' ? t('breakouts.saidMoved', values) : t('breakouts.saidOpening', values);
}

/** A second time, shortly before one goes. */
export function soonWords(room: Told, { to, goesAtMs }: Departure): string {
  return t('breakouts.leaving', { room: roomName(room, to), count: secondsUntil(room, goesAtMs) });
}

/** The answer to "Wait, I am still writing". */
export function stayWords(room: Told, { to, latestMs }: Departure): string {
  return t('breakouts.saidStaying', { room: roomName(room, to), count: secondsUntil(room, latestMs) });
}
