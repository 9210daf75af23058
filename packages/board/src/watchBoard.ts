import type * as Y from 'yjs';
import type { Board } from './Board.ts';

/** The entries that one transaction touched, by root. */
export interface Touched {
  readonly sections: Set<string>;
  readonly notes: Set<string>;
  readonly gaps: Set<string>;
  readonly comments: Set<string>;
  readonly legend: Set<string>;
}

const ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;

/** Every entry there is, as if all of it had just come. */
export function everything(board: Board): Touched {
  const touched = nothing();
  for (const root of ROOTS) for (const key of board[root].keys()) touched[root].add(key);
  return touched;
}

/** Calls `onTouched` once after each transaction that touched the board. Answers how to stop. */
export function watchBoard(
  board: Board,
  onTouched: (touched: Touched, transaction: Y.Transaction) => void,
): () => void {
  let touched: Touched | undefined;
  const observers = ROOTS.map((root) => {
    const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      touched ??= nothing();
      for (const event of events) for (const key of entryKeys(event)) touched[root].add(key);
    };
    board[root].observeDeep(observe);
    return () => board[root].unobserveDeep(observe);
  });
  const afterTransaction = (transaction: Y.Transaction) => {
    if (touched === undefined) return;
    const done = touched;
    touched = undefined;
    onTouched(done, transaction);
  };
  board.doc.on('afterTransaction', afterTransaction);
  return () => {
    for (const stop of observers) stop();
    board.doc.off('afterTransaction', afterTransaction);
  };
}

/** The entry an event is inside of, or the keys of the root itself that changed. */
function entryKeys(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [entry] = event.path;
  if (event.path.length > 0) return typeof entry === 'string' ? [entry] : [];
  return event.keys.keys();
}

function nothing(): Touched {
  return {
    sections: new Set(),
    notes: new Set(),
    gaps: new Set(),
    comments: new Set(),
    legend: new Set(),
  };
}
