import type { ParticipantId } from '@evenboard/protocol';
import type { BigActDone, BoardState } from './BoardState.ts';
import { bigAct } from './bigAct.ts';
import type { CommitBarrier } from './CommitBarrier.ts';
import type { Deletion } from './Deletion.ts';
import type { Touched } from './guard/checkUpdate.ts';
import type { RoomDocument } from './RoomDocument.ts';

/** Of acts that follow each other within this time the first one's board is the one to come back to. */
const BIG_ACT_GAP_MS = 60_000;

export interface BigActsOptions {
  name: string;
  /** The server's clock, in ms. */
  now(): number;
  /** Somebody has deleted very much of a board at once, and that is on disk. */
  onDeletion(deleted: { document: string; by: ParticipantId; deletion: Deletion }): void;
  /** Somebody has done something big to a board: how it was before is at hand only now. */
  onBigAct(done: BigActDone): void;
}

/** Tells of changes that somebody may want to take back, once they are on disk. */
export class BigActs {
  readonly #options: BigActsOptions;
  readonly #document: RoomDocument;
  readonly #barrier: CommitBarrier;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(options: BigActsOptions, document: RoomDocument, barrier: CommitBarrier) {
    this.#options = options;
    this.#document = document;
    this.#barrier = barrier;
  }

  /** Runs `apply`, which makes this change to the document on behalf of `by`, and sees to it that it is told. */
  during(by: ParticipantId, touched: Touched, apply: () => void): void {
    const { name: document, onDeletion, onBigAct } = this.#options;
    const act = bigAct(touched);
    const before = act && this.#stateBefore();
    apply();
    const { deletion } = this.#document;
    if (deletion) this.#whenCommitted(() => onDeletion({ document, by, deletion }));
    if (act && before) this.#whenCommitted(() => onBigAct({ document, act, by, before }));
  }

  /** Not of each of many acts in a row: encoding a board takes as long as a hundred keystrokes. */
  #stateBefore(): BoardState | undefined {
    const now = this.#options.now();
    if (this.#document.room === undefined || now < this.#lastAt + BIG_ACT_GAP_MS) return undefined;
    this.#lastAt = now;
    return this.#document.state();
  }

  #whenCommitted(run: () => void): void {
    this.#barrier.whenCommitted({ run, drop: () => undefined });
  }
}
