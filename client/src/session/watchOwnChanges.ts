import type { Board } from '@evenboard/board';
import type * as Y from 'yjs';
import type { Change } from './saveTracker.ts';

/** Tells `onChange` of each local transaction, with the notes whose words it touched. */
export function watchOwnChanges(board: Board, onChange: (notes: Change) => void): void {
  let touched = new Set<string>();
  board.notes.observeDeep((events, transaction) => {
    if (!transaction.local) return;
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else for (const key of event.changes.keys.keys()) touched.add(key);
    }
  });
  // Not on `update`: whoever listens to that has Yjs write out again each change that comes in, a whole board at first.
  board.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local || !hasWritten(transaction)) return;
    onChange([...touched]);
    touched = new Set();
  });
}

/** Whether something is left of a transaction that others have to be sent. */
function hasWritten({ deleteSet, beforeState, afterState }: Y.Transaction): boolean {
  return deleteSet.clients.size > 0 || [...afterState].some(([id, clock]) => beforeState.get(id) !== clock);
}
