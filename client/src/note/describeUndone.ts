import type { BoardChange, OthersChange } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { describeOthersSince, describeOverruled } from './describeOthers.ts';
import { describeSectionUndone } from './describeSectionUndone.ts';

/** What undo or redo has just changed, with the address where there is one, and what of `others` since stays or stood against it. */
export function describeUndone(
  kind: 'undo' | 'redo',
  changes: readonly BoardChange[],
  room: RoomSession,
  others: readonly OthersChange[] = [],
): string {
  const { store } = room;
  const overruled = changes.length === 0 ? describeOverruled(kind, others, room) : undefined;
  if (overruled !== undefined) return overruled;
  const first = changes[0];
  if (first === undefined) return t(kind === 'undo' ? 'note.nothingToUndo' : 'note.nothingToRedo');
  const verb = t(kind === 'undo' ? 'note.undone' : 'note.redone');
  // A section's coming and going takes its notes along: they are no changes of their own.
  const sections = changes.filter((change) => 'section' in change);
  if (sections.length > 0) return `${verb} ${describeSectionUndone(sections, store)}`;
  const more = changes.filter((change) => change !== first && !isPlaceAlone(change)).length;
  const rest = more > 0 ? ` ${t('note.undoneMore', { count: more })}` : '';
  const cell = 'note' in first ? store.cellOf(first.note) : undefined;
  const address = cell === undefined ? '' : store.addressOf(cell);
  const stays = describeOthersSince(first, others, room);
  return `${verb} ${whatChanged(first, address)}${rest}${stays === undefined ? '' : ` ${stays}`}`;
}

/** A note that goes out of a section to a place of its own, or back, does so in one move. */
function isPlaceAlone(change: BoardChange): boolean {
  return change.kind === 'noteChanged' && change.fields.every((field) => field === 'position');
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
    case 'commentAdded':
      return t('comments.undoneAdded', { address });
    case 'commentDeleted':
      return t('comments.undoneDeleted', { address });
    case 'commentChanged':
      return t('comments.undoneChanged', { address });
    default:
      return address === '' ? t('note.undoneOther') : t('note.undoneChanged', { address });
  }
}
