import { t } from '../messages/t.ts';
import { nowStageWords } from '../plan/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { saveSentence } from './saveWords.ts';

/** What is going on and what to do now, in a sentence: trouble first, then what the plan says; of the board, unless it is out of the way. */
export function nowWords({ store, canWrite, save, info, me }: RoomSession, isQuiet = false): string {
  const trouble = saveSentence(save.get());
  if (trouble) return trouble;
  if (info.get()?.state === 'closed') return t('closing.isClosed');
  const stage = nowStageWords(info.get(), me.role === 'participant' && !isQuiet);
  if (stage !== undefined) return stage;
  if (!canWrite) return t('session.nowRead');
  return t(store.getNoteCount() === 0 ? 'session.nowEmpty' : 'session.nowWrite');
}
