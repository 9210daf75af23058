import type { Board } from '@evenboard/board';
import * as Y from 'yjs';
import { atOnce, type Pace } from './pace.ts';
import { createValue } from './Readable.ts';
import type { Hold, HoldReason } from './roomSession.ts';
import { countWaiting, type WaitingCount } from './waitingCount.ts';

interface HoldOptions {
  board: Board;
  now(): number;
  /** While the board is being fetched for the first time everything comes in: there is nothing yet to hold still. */
  isFetching?(): boolean;
  /** How others' changes come in while nothing is held; at once where not given. */
  pace?(work: () => void): Pace;
}

/** A hold, with its end on the line's side. */
export interface LineHold extends Hold {
  /**
   * What `line` brings: into the page's document now, when the page has time or, while held, in the end; always as
   * written by `line`.
   */
  receive(update: Uint8Array, line: object): void;
  /** What is held is dropped: the server has it. */
  destroy(): void;
}

/** So many updates are joined into one, so that a long hold does not keep each keystroke of thirty people. */
const JOINED_AT = 1_000;

/**
 * Lets others' changes into the views at a pace at which the page can answer keys, or holds them out. While held, what comes over the line is kept as it came; in the end it goes
 * into the page's document in one transaction. My own changes never wait, so acknowledgements, undo and the copy on
 * this device know nothing of a hold. Only a board that was frozen on purpose counts what waits, in a second
 * document: opening an editor costs nothing, however large the board is.
 */
export function createHold({ board, now, isFetching = () => false, pace = atOnce }: HoldOptions): LineHold {
  const held = createValue<ReturnType<Hold['held']['get']>>(undefined);
  const waiting = createValue(0);
  const reasons = new Set<HoldReason>();
  let kept: Uint8Array[] = [];
  let from: object | undefined;
  let count: WaitingCount | undefined;
  const coming = pace(() => reasons.size === 0 && letIn());

  const tell = () =>
    held.set(
      reasons.size === 0 ? undefined : { sinceMs: held.get()?.sinceMs ?? now(), reasons: [...reasons] },
    );

  function stopCounting(): void {
    count?.destroy();
    count = undefined;
  }

  function letIn(): void {
    stopCounting();
    const updates = kept;
    kept = [];
    // Not local: nobody's undo takes it for mine, and the line does not send it back.
    if (updates.length > 0) {
      const apply = () => updates.forEach((update) => void Y.applyUpdate(board.doc, update, from));
      Y.transact(board.doc, apply, from, false);
    }
    waiting.set(0);
  }

  return {
    held,
    waiting,
    receive(update, line) {
      if (isFetching()) {
        Y.applyUpdate(board.doc, update, line);
        return;
      }
      from = line;
      kept.push(update);
      if (kept.length >= JOINED_AT) kept = [Y.mergeUpdates(kept)];
      count?.add(update);
      if (reasons.size === 0) coming.ask();
    },
    begin(reason) {
      reasons.add(reason);
      if (reason === 'frozen') count ??= countWaiting(board, kept, waiting.set);
      tell();
    },
    end(reason) {
      if (!reasons.delete(reason)) return;
      if (reasons.size === 0) letIn();
      tell();
    },
    destroy() {
      coming.destroy();
      stopCounting();
      kept = [];
      reasons.clear();
    },
  };
}
