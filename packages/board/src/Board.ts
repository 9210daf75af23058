import type * as Y from 'yjs';

/** What the model takes from outside, so that tests can be exact and pages on plain http can bring their own ids. */
export interface BoardEnvironment {
  /** Milliseconds since 1970. */
  now(): number;
  /** A number in [0, 1). */
  random(): number;
  /** A fresh random id: 1 to 64 of `A-Z a-z 0-9 . _ -`. */
  newId(): string;
}

/** One room's document with its five roots, and the origin under which this replica's commands write. */
export interface Board {
  readonly doc: Y.Doc;
  readonly environment: BoardEnvironment;
  /** The origin of every transaction a command makes; undo tracks it alone. */
  readonly origin: object;
  readonly sections: Y.Map<unknown>;
  readonly notes: Y.Map<unknown>;
  readonly gaps: Y.Map<unknown>;
  readonly comments: Y.Map<unknown>;
  readonly legend: Y.Map<unknown>;
}

/** Opens the board in `doc`. It writes nothing: an empty document is an empty board. */
export function openBoard(doc: Y.Doc, environment: BoardEnvironment): Board {
  return {
    doc,
    environment,
    origin: { name: 'evenboard' },
    sections: doc.getMap('sections'),
    notes: doc.getMap('notes'),
    gaps: doc.getMap('gaps'),
    comments: doc.getMap('comments'),
    legend: doc.getMap('legend'),
  };
}

/** Where a transaction says which step of undo it belongs to. */
export const STEP = 'evenboard.step';

/**
 * The one way in which commands write: a single transaction with the board's own origin.
 * Transactions that follow one another with the same `step` are undone together (the keystrokes of one note); without it each is a step of its own.
 */
export function change<T>(board: Board, write: () => T, step?: string): T {
  return board.doc.transact((transaction) => {
    if (step !== undefined) transaction.meta.set(STEP, step);
    return write();
  }, board.origin);
}
