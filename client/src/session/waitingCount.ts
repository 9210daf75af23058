import { type Board, createBoardStore, openBoard } from '@evenboard/board';
import * as Y from 'yjs';

export interface WaitingCount {
  /** Another update that waits. */
  add(update: Uint8Array): void;
  destroy(): void;
}

const MINE = { name: 'from the page' };

/**
 * Counts the notes and sections that would be different if what waits came in. It looks at a second document: the
 * page's, with my own changes since and with what waits. That document is never sent or kept.
 */
export function countWaiting(
  board: Board,
  waiting: readonly Uint8Array[],
  tell: (count: number) => void,
): WaitingCount {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc), MINE);
  const addMine = (update: Uint8Array) => Y.applyUpdate(doc, update, MINE);
  board.doc.on('update', addMine);
  const store = createBoardStore(openBoard(doc, board.environment));
  const changed = new Set<string>();
  store.subscribeChanges((changes, { origin }) => {
    if (origin === MINE) return;
    for (const change of changes) {
      if (change.kind === 'noteMoved' && change.isPushed) continue;
      if ('note' in change) changed.add(change.note);
      else if ('section' in change) changed.add(change.section);
    }
    // What came and went meanwhile will change nothing.
    for (const id of changed) if (!isAnywhere(id, doc, board.doc)) changed.delete(id);
    tell(changed.size);
  });
  const add = (update: Uint8Array) => Y.applyUpdate(doc, update);
  waiting.forEach(add);
  return {
    add,
    destroy() {
      board.doc.off('update', addMine);
      store.destroy();
      doc.destroy();
    },
  };
}

function isAnywhere(id: string, ...docs: Y.Doc[]): boolean {
  return docs.some((doc) => doc.getMap('notes').has(id) || doc.getMap('sections').has(id));
}
