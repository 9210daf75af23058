import * as Y from 'yjs';
import { type Board, STEP } from './Board.ts';
import type { BoardChange } from './BoardChange.ts';
import type { BoardStore } from './BoardStore.ts';
import { createBoardStore } from './createBoardStore.ts';
import { createUndoSteps, type OthersChange, type StepFacts } from './createUndoSteps.ts';

/** Takes back, and does again, what this replica's commands did: never anybody else's work. */
export interface Undo {
  /**
   * Takes back the last step. What people see change by it: nothing where others' work stands against it (SPEC 10.7) or
   * its effect is gone already; undefined when there was no step.
   */
  undo(): readonly BoardChange[] | undefined;
  redo(): readonly BoardChange[] | undefined;
  canUndo(): boolean;
  canRedo(): boolean;
  /** What the step was done to that would be taken back, or done again, next. */
  next(kind: 'undo' | 'redo'): StepFacts | undefined;
  /** What others did to the notes of the step that was last taken back or done again, between it and now. */
  othersSince(): readonly OthersChange[];
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
  const steps = createUndoSteps(watched);
  const listeners = new Set<() => void>();
  let others: readonly OthersChange[] = [];
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
  const written = ({ stackItem }: { stackItem: object }) => {
    steps.written(stackItem);
    notify();
  };
  manager.on('stack-item-added', written);
  manager.on('stack-item-updated', written);
  manager.on('stack-cleared', notify);

  /** One step and no more: by itself the manager goes on to the step before when one has no effect any more. */
  const replayOne = (kind: 'undo' | 'redo'): void => {
    const stack = kind === 'undo' ? 'undoStack' : 'redoStack';
    const earlier = manager[stack];
    const step = earlier.pop();
    if (step === undefined) return;
    others = steps.othersSince(step);
    if (kind === 'undo' && steps.isOverruled(step)) return;
    manager[stack] = [step];
    manager[kind]();
    manager[stack] = earlier;
  };

  const replay = (kind: 'undo' | 'redo'): readonly BoardChange[] | undefined => {
    others = [];
    if (kind === 'undo' ? !manager.canUndo() : !manager.canRedo()) return undefined;
    const changes: BoardChange[] = [];
    const stop = watched.subscribeChanges((more) => changes.push(...more));
    isReplaying = true;
    replayOne(kind);
    isReplaying = false;
    stop();
    lastStep = undefined;
    notify();
    return changes;
  };

  return {
    undo: () => replay('undo'),
    redo: () => replay('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    next(kind) {
      const step = manager[kind === 'undo' ? 'undoStack' : 'redoStack'].at(-1);
      return step && steps.factsOf(step);
    },
    othersSince: () => others,
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
      steps.destroy();
      if (store === undefined) watched.destroy();
    },
  };
}
