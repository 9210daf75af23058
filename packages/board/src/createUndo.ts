import * as Y from 'yjs';
import { type Board, STEP } from './Board.ts';
import type { BoardChange } from './BoardChange.ts';
import type { BoardStore } from './BoardStore.ts';
import { createBoardStore } from './createBoardStore.ts';

/** Takes back, and does again, what this replica's commands did: never anybody else's work. */
export interface Undo {
  /** Takes back the last step. What people see change by it; undefined when there was nothing to take back. */
  undo(): readonly BoardChange[] | undefined;
  redo(): readonly BoardChange[] | undefined;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Tells when what can be undone or done again may have changed. */
  subscribe(listener: () => void): () => void;
  /** Ends the step under way: the next keystroke begins a new one. */
  stopCapturing(): void;
  destroy(): void;
}

/** Keystrokes in one note within this time of one another are one step. */
const TYPING_PAUSE_MS = 700;

/**
 * Undo of one's own edits. Each command is a step, and so is a run of keystrokes in one note.
 * Give it the page's store when there is one; it makes its own otherwise.
 */
export function createUndo(board: Board, store?: BoardStore): Undo {
  const watched = store ?? createBoardStore(board);
  const listeners = new Set<() => void>();
  let lastStep: unknown;
  let isReplaying = false;

  const manager = new Y.UndoManager([board.sections, board.notes, board.gaps, board.comments, board.legend], {
    trackedOrigins: new Set([board.origin]),
    ignoreRemoteMapChanges: true,
    captureTimeout: TYPING_PAUSE_MS,
  });

  // Before the manager sees a transaction: whatever is not more typing in the same note begins a step of its own.
  const divideSteps = (transaction: Y.Transaction) => {
    if (transaction.origin !== board.origin || transaction.changed.size === 0) return;
    const step: unknown = transaction.meta.get(STEP);
    if (step === undefined || step !== lastStep) manager.stopCapturing();
    lastStep = step;
  };
  board.doc.on('beforeObserverCalls', divideSteps);

  const notify = () => {
    if (!isReplaying) for (const listener of [...listeners]) listener();
  };
  manager.on('stack-item-added', notify);
  manager.on('stack-item-updated', notify);
  manager.on('stack-cleared', notify);

  const replay = (run: () => unknown): readonly BoardChange[] | undefined => {
    const changes: BoardChange[] = [];
    const stop = watched.subscribeChanges((more) => changes.push(...more));
    isReplaying = true;
    const done = run();
    isReplaying = false;
    stop();
    lastStep = undefined;
    notify();
    return done ? changes : undefined;
  };

  return {
    undo: () => replay(() => manager.undo()),
    redo: () => replay(() => manager.redo()),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    stopCapturing() {
      lastStep = undefined;
      manager.stopCapturing();
    },
    destroy() {
      board.doc.off('beforeObserverCalls', divideSteps);
      listeners.clear();
      manager.clear();
      manager.destroy();
      if (store === undefined) watched.destroy();
    },
  };
}
