import { timeWords } from '../clock/index.ts';
import { t } from '../messages/t.ts';
import { clockWords, sectionTitle } from '../note/index.ts';
import { openPollWords } from '../poll/index.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { openVoteWords } from '../vote/index.ts';
import { nowWords } from './nowWords.ts';

/** Where am I: session, room, section, cell, what is going on, and the time left, said in one go. */
export function whereWords(room: RoomSession, title: string, nowMs: number): string {
  const { cell } = room.current.get();
  const section = room.store.getSection(cell.section);
  const held = room.hold.held.get();
  const asOf = held?.reasons.includes('frozen')
    ? ` ${t('page.whereAsOf', { time: clockWords(held.sinceMs) })}`
    : '';
  const sentence = t('page.where', {
    title: room.info.get()?.title ?? title,
    room: roomName(room),
    section: section === undefined ? '' : sectionTitle(section),
    address: room.store.addressOf(cell),
    now: nowWords(room),
    time: timeWords(room, nowMs),
  });
  return [sentence + asOf, openVoteWords(room), openPollWords(room)].filter(Boolean).join(' ');
}
