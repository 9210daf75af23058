import type { ImportAnswer, ImportSession } from '@evenboard/protocol';
import { PAGE_LANGUAGE, t } from '../messages/t.ts';

const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });
const THINGS = ['stages', 'rooms', 'people', 'votes', 'polls'] as const;

/** How much a file has of a session besides its boards. */
export function sessionCount(session: ImportSession): number {
  return THINGS.reduce((sum, thing) => sum + session[thing], 0);
}

/** What of a whole session comes besides its notes, or stays in the file; `undefined` where it has nothing else. */
export function sessionWords(session: ImportSession, comes: 'comes' | 'came' = 'comes'): string | undefined {
  const things = THINGS.flatMap((thing) => {
    const count = session[thing];
    return count > 0 ? [t(`bringIn.whole.${thing}`, { count })] : [];
  });
  if (!session.comes && things.length === 0) return undefined;
  const words = things.length === 0 ? t('bringIn.whole.boards') : lists.format(things);
  return t(`bringIn.whole.${session.comes ? comes : 'stays'}`, { title: session.title, things: words });
}

/** What was asked and never shown is in no file, wherever this one comes to. */
export function unrevealedWords({ session }: ImportAnswer): string | undefined {
  const count = session?.unrevealed ?? 0;
  return count === 0 ? undefined : t('bringIn.whole.unrevealed', { count });
}
