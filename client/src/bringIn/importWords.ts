import type { ImportAnswer, ImportItem } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

/** What a file would do, in a few sentences. */
export function wouldWords({ added, changed, moved, deleted, already, doubtful }: ImportAnswer): string {
  const sentences = [
    added > 0 && t('bringIn.would', { count: added }),
    changed > 0 && t('bringIn.changed', { count: changed }),
    moved > 0 && t('bringIn.moved', { count: moved }),
    deleted > 0 && t('bringIn.deleted', { count: deleted }),
    added + changed + moved + deleted === 0 && t('bringIn.nothing'),
    already > 0 && t('bringIn.already', { count: already }),
    doubtful > 0 && t('bringIn.doubtful', { count: doubtful }),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What is in doubt about something, and what becomes of it; `undefined` where nothing is. */
export function doubtWords({ kind, sheet, from, cell = '', text = '' }: ImportItem): string | undefined {
  if (kind === 'added') return undefined;
  return t(`bringIn.doubt.${kind}`, { from: sheet === '' ? from : `${sheet}, ${from}`, cell, text });
}
