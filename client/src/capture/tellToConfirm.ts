import type { Note } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { personName } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { settings } from '../session/settings.ts';

const SAID_WORDS = 8;

/** What I have been asked about in this room already: each note once. */
const askedIn = oncePerRoom(() => new Set<string>());

/** Tells once of each note that waits for me; the strip has the rest. */
export function tellToConfirm(
  room: RoomSession,
  announcer: Pick<Announcer, 'remote'>,
  notes: readonly Note[],
): void {
  const asked = askedIn(room);
  const fresh = notes.filter(({ id }) => !asked.has(id));
  for (const { id } of fresh) asked.add(id);
  const latest = fresh.at(-1);
  if (latest === undefined || settings.get().announcements === 'off') return;
  const typist = personName(room.people.get(), latest.typedBy ?? '');
  const words = () =>
    fresh.length > 1
      ? t('confirm.toldMany', { count: fresh.length })
      : t('confirm.told', { typist, words: clipWords(latest.text, SAID_WORDS) });
  announcer.remote({ words, about: fresh.map(({ id }) => ({ type: 'new', id })) }, 'confirm');
}
