import { t } from '../messages/t.ts';
import type { SaveState } from '../session/roomSession.ts';

/** The state of saving in a word or three, for the top bar. */
export function saveBadgeWords(save: SaveState): string {
  if (save.kind === 'offline' && save.waiting > 0) return t('save.offlineWaiting', { count: save.waiting });
  return t(`save.${save.kind}`);
}

/** The state of saving as a sentence, or `undefined` where it needs none. */
export function saveSentence(save: SaveState): string | undefined {
  if (save.kind === 'refused') return save.reason;
  if (save.kind !== 'offline') return undefined;
  return save.waiting > 0 ? t('save.saidOfflineWaiting', { count: save.waiting }) : t('save.saidOffline');
}
