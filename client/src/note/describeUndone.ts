import type { BoardChange, BoardStore } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { describeSectionUndone } from './describeSectionUndone.ts';

/** One sentence on what undo or redo has just changed, with the address where there is one. */
export function describeUndone(
  kind: 'undo' | 'redo',
  changes: readonly BoardChange[],
  store: BoardStore,
): string {
  const first = changes[0];
  if (first === undefined) return t(kind === 'undo' ? 'note.nothingToUndo' : 'note.nothingToRedo');
  const verb = t(kind === 'undo' ? 'note.undone' : 'note.redone');
  // A section's coming and going takes its notes along: they are no changes of their own.
  const section = changes.find((change) => 'section' in change);
  if (section !== undefined) return `${verb} ${describeSectionUndone(section, store)}`;
  const rest = changes.length > 1 ? ` ${t('note.undoneMore', { count: changes.length - 1 })}` : '';
  const cell = 'note' in first ? store.cellOf(first.note) : undefined;
  const address = cell === undefined ? '' : store.addressOf(cell);
  return `${verb} ${whatChanged(first, address)}${rest}`;
}

function whatChanged(change: BoardChange, address: string): string {
  switch (change.kind) {
    case 'noteAdded':
      return t('note.undoneAdded', { address });
    case 'noteDeleted':
      return t('note.undoneDeleted');
    case 'noteMoved':
      return t('note.undoneMoved', { address });
    case 'noteEdited':
      return t('note.undoneEdited', { address });
    default:
      return address === '' ? t('note.undoneOther') : t('note.undoneChanged', { address });
  }
}
