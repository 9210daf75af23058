import { parseColour } from '@evenboard/board';
import { IMPORT_CONFLICTS, type ImportConflict, type ImportItem } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

/** Something that was changed both in the file and on the board. */
export type ConflictItem = ImportItem & { kind: ImportConflict };

export function isConflict(kind: ImportItem['kind']): kind is ImportConflict {
  return IMPORT_CONFLICTS.some((one) => one === kind);
}

/** Both sides of it, and what becomes of it. */
export interface ConflictWords {
  /** Which note it is about. */
  readonly note: string;
  readonly file: string;
  readonly board: string;
  readonly outcome: string;
}

export function conflictWords({ kind, from, cell = '', text, colour, board }: ConflictItem): ConflictWords {
  const shownText = board?.text ?? text ?? '';
  const outcome = t(`bringIn.conflict.${kind}`, { cell });
  const note = t('bringIn.note', { cell: board?.cell ?? from, text: shownText });
  const sides = (file: string, there: string) => ({ note, file, board: there, outcome });
  if (kind === 'colour') return sides(colourName(colour), colourName(board?.colour));
  if (kind === 'place' || kind === 'taken') return sides(from, board?.cell ?? '');
  if (kind === 'gone') return sides(text ?? '', t('bringIn.isDeleted'));
  if (kind === 'missing') return sides(t('bringIn.isDeleted'), shownText);
  return { ...sides(text ?? '', shownText), note: board?.cell ?? from };
}

function colourName(colour: string | undefined): string {
  return t(`note.colour.${parseColour(colour)}`);
}
