import type { BoardChange, OthersChange } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { actorName } from './actorName.ts';

/** Why a step of undo or redo changed nothing: somebody else's work stands against it. */
export function describeOverruled(
  kind: 'undo' | 'redo',
  others: readonly OthersChange[],
  room: RoomSession,
): string | undefined {
  const last = others.at(-1);
  if (last === undefined) return undefined;
  const name = actorName(room, last.by);
  if (last.kind === 'noteDeleted') return t(`together.${kind}Deleted`, { name });
  const cell = room.store.cellOf(last.note);
  const address = cell === undefined ? '' : room.store.addressOf(cell);
  return t(`together.${kind}Overruled`, { name, address });
}

/** What others have done since to the note that undo has just changed, and what became of that. */
export function describeOthersSince(
  undone: BoardChange,
  others: readonly OthersChange[],
  room: RoomSession,
): string | undefined {
  const wrote = others.findLast(({ kind }) => kind === 'noteEdited');
  const moved = others.findLast(({ kind }) => kind === 'noteMoved');
  if (undone.kind === 'noteMoved' && moved !== undefined)
    return t('together.hadMoved', { name: actorName(room, moved.by) });
  if (wrote === undefined || undone.kind === 'noteDeleted') return undefined;
  return t('together.wordsStay', { name: actorName(room, wrote.by) });
}
