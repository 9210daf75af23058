import { t } from '../messages/t.ts';
import { personName, sectionTitle, whenWords } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { NOBODY } from './speakers.ts';

type Names = Pick<RoomSession, 'people' | 'me'>;

/** "Kofi", "you", "nobody in particular" */
export function whoseWords({ people, me }: Names, who: string): string {
  if (who === NOBODY) return t('capture.nobody');
  return who === me.id ? t('capture.yourself') : personName(people.get(), who);
}

/** "D4, for Saoirse.": said once of each note. */
export function filedWords(room: RoomSession, note: string): string {
  const { store } = room;
  const cell = store.cellOf(note);
  const who = store.getNote(note)?.author ?? NOBODY;
  const address = cell === undefined ? '' : store.addressOf(cell);
  return t('capture.filed', { address, name: whoseWords(room, who) });
}

/** When somebody was heard last in this room: "not heard yet", "4 minutes ago". */
export function heardWords(atMs: number | undefined, nowMs: number): string {
  return atMs === undefined ? t('capture.notHeard') : whenWords(atMs, nowMs);
}

/** "Kofi is speaking." */
export function speakerWords(room: Names, who: string): string {
  if (who === NOBODY) return t('capture.nobodySpeaks');
  return who === room.me.id
    ? t('capture.youSpeak')
    : t('capture.speaks', { name: personName(room.people.get(), who) });
}

/** "D, What more needs to happen" */
export function sectionWords({ store }: Pick<RoomSession, 'store'>, id: string): string {
  const section = store.getSection(id);
  return section === undefined ? '' : `${section.letter}, ${sectionTitle(section)}`;
}
