import { t } from '../messages/t.ts';
import { nowStageTitle, nowStageWords } from '../plan/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader, whyNot } from '../session/whyNot.ts';
import { saveSentence } from './saveWords.ts';

/**
 * What is going on and what to do now, in a sentence: trouble first, then what the plan says; of the board, unless it is
 * out of the way. The place for quiet writing says itself what to write.
 */
export function nowWords(room: RoomSession, isQuiet = false): string {
  const { store, save, info, me, withheld } = room;
  const trouble = saveSentence(save.get());
  if (trouble) return trouble;
  if (info.get()?.state === 'closed') return t('closing.isClosed');
  const why = withheld.get().get('add');
  if (why === 'muted' || why === 'rooms') return whyNot(room, 'add') ?? '';
  const stage = isQuiet ? nowStageTitle(info.get()) : nowStageWords(info.get(), me.role === 'participant');
  if (stage !== undefined) return stage;
  if (isReader(room)) return t('session.nowRead');
  return t(store.getNoteCount() === 0 ? 'session.nowEmpty' : 'session.nowWrite');
}
