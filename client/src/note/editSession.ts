import { noteText } from '@evenboard/board';
import * as Y from 'yjs';
import type { Announcer } from '../announce/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createWritingTogether, type WritingTogether } from './writingTogether.ts';

/**
 * One stay in the editor of a note. It outlives the text area: when the note is moved while I write, the area is
 * made anew in its new place and goes on from here.
 */
export interface EditSession {
  readonly note: string;
  /** What others do to the note meanwhile. */
  readonly together: WritingTogether;
  /** Whether I have written anything. */
  hasTyped: boolean;
  selection: { start: number; end: number } | undefined;
  /** How many text areas show it: none for a moment while it moves. */
  areas: number;
  /** Since when I may not write in it any more, in ms. */
  lostAtMs?: number | undefined;
  undo(): void;
  /** Brings back what was undone; false when there was nothing. */
  redo(): boolean;
  /** Takes back my own splices of this stay and nobody else's: the words before my edit, with what others wrote. */
  restore(): void;
  destroy(): void;
}

/** Begins a stay, or answers `undefined` when the note is gone. */
export function createEditSession(
  room: RoomSession,
  announcer: Pick<Announcer, 'remote'>,
  note: string,
): EditSession | undefined {
  const { board } = room;
  const text = noteText(board, note);
  if (text === undefined) return undefined;
  // An undo of its own, on this text alone: Ctrl+Z in an editor never undoes what was done outside of it.
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([board.origin]), captureTimeout: 400 });
  const together = createWritingTogether({ room, announcer, note });
  return {
    note,
    together,
    hasTyped: false,
    selection: undefined,
    areas: 0,
    undo: () => void history.undo(),
    redo: () => history.redo() !== null,
    restore() {
      while (history.undoStack.length > 0) history.undo();
    },
    destroy() {
      together.destroy();
      history.destroy();
    },
  };
}
