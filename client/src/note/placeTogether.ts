import type { BoardChange, Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { settings } from '../session/settings.ts';
import { actorName } from './actorName.ts';

/** What others do to the empty place that I write a new note for. */
export interface PlaceTogether {
  /** Lets in what was held; says who wrote in this place at the same time, if somebody did. */
  letIn(): string | undefined;
  /** Whether the section of the place is gone. */
  isGone(): boolean;
  destroy(): void;
}

/** Follows the place from when its editor opens until it is left. */
export function createPlaceTogether(room: RoomSession, cell: Cell): PlaceTogether {
  const { store, hold } = room;
  const isHolding = settings.get().holdWhileEditing;
  let landed: { note: string; by: number | undefined } | undefined;
  let isLeaving = false;
  if (isHolding) hold.begin('editing');

  function happened(change: BoardChange): void {
    const isArrival = change.kind === 'noteAdded' || (change.kind === 'noteMoved' && !change.isPushed);
    if (!isArrival || change.after.section !== cell.section) return;
    // What was held comes beside my note, which has taken the place by then.
    const isHere = change.after.row === cell.row || (isLeaving && change.after.row === cell.row + 1);
    if (isHere) landed = { note: change.note, by: change.by };
  }

  const stop = store.subscribeChanges((changes, { isLocal }) => {
    if (!isLocal) changes.forEach(happened);
  });

  function destroy(): void {
    stop();
    if (isHolding) hold.end('editing');
  }

  return {
    letIn() {
      isLeaving = true;
      if (isHolding) hold.end('editing');
      const there = landed && store.cellOf(landed.note);
      if (landed === undefined || there === undefined) return undefined;
      return t('together.landed', { name: actorName(room, landed.by), address: store.addressOf(there) });
    },
    isGone: () => store.getSection(cell.section) === undefined,
    destroy,
  };
}
