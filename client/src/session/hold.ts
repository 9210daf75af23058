import { type Board, createBoardStore, openBoard } from '@evenboard/board';
import * as Y from 'yjs';
import { createValue } from './Readable.ts';
import type { Hold, HoldReason } from './roomSession.ts';

interface HoldOptions {
  board: Board;
  now(): number;
  /** While the board is being fetched for the first time everything comes in: there is nothing yet to hold still. */
  isFetching?(): boolean;
}

/** A hold, with its end on the line's side. */
export interface LineHold extends Hold {
  /** The document into which `line` writes what comes now; what is held is let in later as written by `line`. */
  incoming(line: object): Y.Doc;
  /** What is held is dropped: the server has it. */
  destroy(): void;
}

/** The board as the server has it, beside the page's document. */
interface Beside {
  readonly doc: Y.Doc;
  readonly line: object;
  destroy(): void;
}

/**
 * Holds others' changes out of the views. While held, what comes over the line goes into a second document, to which
 * my own changes are added as well; in the end the difference comes into the page's document in one transaction.
 * So acknowledgements, undo and the copy on this device know nothing of it. The second document is made when
 * something comes, not when the hold begins: opening an editor costs nothing.
 */
export function createHold({ board, now, isFetching = () => false }: HoldOptions): LineHold {
  const held = createValue<ReturnType<Hold['held']['get']>>(undefined);
  const waiting = createValue(0);
  const reasons = new Set<HoldReason>();
  let beside: Beside | undefined;

  const tell = () =>
    held.set(
      reasons.size === 0 ? undefined : { sinceMs: held.get()?.sinceMs ?? now(), reasons: [...reasons] },
    );

  function letIn(): void {
    const there = beside;
    beside = undefined;
    if (there === undefined) return;
    const difference = Y.encodeStateAsUpdate(there.doc, Y.encodeStateVector(board.doc));
    const { line } = there;
    there.destroy();
    Y.applyUpdate(board.doc, difference, line);
  }

  return {
    held,
    waiting,
    incoming(line) {
      if (reasons.size === 0 || isFetching()) return board.doc;
      beside ??= besideOf(board, line, waiting.set);
      return beside.doc;
    },
    begin(reason) {
      reasons.add(reason);
      tell();
    },
    end(reason) {
      if (!reasons.delete(reason)) return;
      if (reasons.size === 0) letIn();
      if (reasons.size === 0) waiting.set(0);
      tell();
    },
    destroy() {
      beside?.destroy();
      beside = undefined;
      reasons.clear();
    },
  };
}

const MINE = { name: 'from the page' };

function besideOf(board: Board, line: object, tellWaiting: (count: number) => void): Beside {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc), MINE);
  const add = (update: Uint8Array) => Y.applyUpdate(doc, update, MINE);
  board.doc.on('update', add);
  // It never writes, so that it needs neither ids nor chance.
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
    tellWaiting(changed.size);
  });
  return {
    doc,
    line,
    destroy() {
      board.doc.off('update', add);
      store.destroy();
      doc.destroy();
    },
  };
}

function isAnywhere(id: string, ...docs: Y.Doc[]): boolean {
  return docs.some((doc) => doc.getMap('notes').has(id) || doc.getMap('sections').has(id));
}
