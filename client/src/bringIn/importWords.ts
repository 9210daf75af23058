import type { ImportAnswer, ImportItem } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { isConflict } from './conflictWords.ts';
import { sessionCount, sessionWords, unrevealedWords } from './sessionWords.ts';

/** How much would be other than it is. */
export function changeCount({ added, changed, moved, deleted, renamed, session }: ImportAnswer): number {
  return added + changed + moved + deleted + renamed + (session?.comes ? sessionCount(session) : 0);
}

/** What a file would do, in a few sentences. */
export function wouldWords(answer: ImportAnswer): string {
  const { added, changed, moved, deleted, renamed, already, missing, gone, doubtful } = answer;
  return sentences([
    answer.session?.comes && sessionWords(answer.session),
    added > 0 && t('bringIn.would', { count: added }),
    changed > 0 && t('bringIn.changed', { count: changed }),
    moved > 0 && t('bringIn.moved', { count: moved }),
    deleted > 0 && t('bringIn.deleted', { count: deleted }),
    renamed > 0 && t('bringIn.renamed', { count: renamed }),
    t(changeCount(answer) === 0 ? 'bringIn.nothing' : 'bringIn.notYet'),
    already > 0 && t('bringIn.already', { count: already }),
    missing > 0 && t('bringIn.missing', { count: missing }),
    gone > 0 && t('bringIn.gone', { count: gone }),
    doubtful > 0 && t('bringIn.doubtful', { count: doubtful }),
    answer.session?.comes === false && sessionWords(answer.session),
    unrevealedWords(answer),
  ]);
}

/** What a file has done. */
export function didWords(answer: ImportAnswer): string {
  const { added, changed, moved, deleted, renamed } = answer;
  return sentences([
    answer.session?.comes && sessionWords(answer.session, 'came'),
    added > 0 && t('bringIn.didAdd', { count: added }),
    changed > 0 && t('bringIn.didChange', { count: changed }),
    moved > 0 && t('bringIn.didMove', { count: moved }),
    deleted > 0 && t('bringIn.didDelete', { count: deleted }),
    renamed > 0 && t('bringIn.didRename', { count: renamed }),
    t('bringIn.canTakeBack'),
  ]);
}

const sentences = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' ');

/** What is in doubt about something, and what becomes of it; `undefined` where that is told elsewhere. */
export function doubtWords({ kind, sheet, from, cell = '', text = '' }: ImportItem): string | undefined {
  if (isConflict(kind) || kind === 'added' || kind === 'changed' || kind === 'moved' || kind === 'deleted') {
    return undefined;
  }
  return t(`bringIn.doubt.${kind}`, { from: fileCell(sheet, from), cell, text });
}

/** What would become of a note; `undefined` for what is no change. */
export function changeWords({ kind, cell = '', text = '', board }: ImportItem): string | undefined {
  if (kind === 'added' || kind === 'besides') return t('bringIn.note', { cell, text });
  if (kind === 'changed') {
    const isOther = board !== undefined && board.text !== text;
    return isOther
      ? t('bringIn.change.words', { cell, text, before: board.text })
      : t('bringIn.change.other', { cell, text });
  }
  if (kind === 'moved') {
    return board === undefined
      ? t('bringIn.change.movedHere', { cell, text })
      : t('bringIn.change.moved', { from: board.cell, cell, text });
  }
  if (kind === 'deleted') return t('bringIn.change.deleted', { cell, text: board?.text ?? '' });
  return undefined;
}

/** A cell of the file, with its sheet where that has a name. */
function fileCell(sheet: string, from: string): string {
  return sheet === '' ? from : `${sheet}, ${from}`;
}
