import type { Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyLocked } from '../session/whyNot.ts';
import { firstWords } from './firstWords.ts';

/** What is said of the place where the notes in hand would land: "Before 'More time', What more needs to happen, row 5." */
export function landingWords(
  { store, me }: Pick<RoomSession, 'store' | 'me'>,
  notes: readonly string[],
  landing: Cell | undefined,
): string {
  if (!landing) return t('board.overNothing');
  const address = store.addressOf(landing);
  const there = store.noteAt(landing);
  const section = store.getSection(landing.section)?.title || t('board.unsorted');
  if (there !== undefined && notes.includes(there)) return t('board.overOwn', { address });
  // Before it is let go there, and not only after.
  if (whyLocked({ store, me }, landing.section)) return t('board.overLocked', { address, section });
  if (there === undefined) return t('board.overEmpty', { address, section, row: landing.row });
  const words = firstWords(store.getNote(there)?.text ?? '');
  return t('board.overNote', { address, words, section, row: landing.row });
}
