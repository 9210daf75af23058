import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { saveSentence } from './saveWords.ts';

/** What is going on and what to do now, in a sentence. */
export function nowWords({ store, canWrite, save }: RoomSession): string {
  const trouble = saveSentence(save.get());
  if (trouble) return trouble;
  if (!canWrite) return t('session.nowRead');
  return t(store.getNoteCount() === 0 ? 'session.nowEmpty' : 'session.nowWrite');
}
