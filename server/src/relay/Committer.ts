import type { DocumentEntry, Store } from '../storage/Store.ts';
import type { RelayFigures } from './RelayFigures.ts';

/** Where a change came from and goes to when it is on disk. */
export interface Commit<Origin> {
  entry: DocumentEntry;
  origin: Origin;
}

export interface CommitTarget<Origin> {
  /** How long what comes after a transaction is collected for the next one, in ms: longer where each costs more. */
  readonly tickMs: number;
  /** These changes, in order, are on disk. */
  committed(commits: readonly Commit<Origin>[]): void;
  /** Nothing of what was added since the last commit is on disk, nor will it be. */
  commitFailed(error: unknown): void;
}

/**
 * Collects the changes of all rooms, and writes them in one transaction a tick: the first after quiet at once, the rest
 * of the tick together. The room in most of a hurry sets the pace, and whoever waits for the server's own changes does
 * not wait for the tick.
 */
export class Committer<Origin> {
  readonly #store: Pick<Store, 'append'>;
  readonly #figures: Pick<RelayFigures, 'onCommit'>;
  #next: { target: CommitTarget<Origin>; commit: Commit<Origin> }[] = [];
  #running: Promise<void> | undefined;
  #lastAt = Number.NEGATIVE_INFINITY;
  /** How long after the last transaction the next one is due, as those see it who wait for it. */
  #waitMs = Number.POSITIVE_INFINITY;
  /** The wait is looked at anew: somebody has come who is in more of a hurry. */
  #hurry: () => void = () => undefined;

  constructor(store: Pick<Store, 'append'>, figures: Pick<RelayFigures, 'onCommit'>) {
    this.#store = store;
    this.#figures = figures;
  }

  add(target: CommitTarget<Origin>, commit: Commit<Origin>): void {
    this.#next.push({ target, commit });
    this.#waitMs = Math.min(this.#waitMs, commit.origin === undefined ? 0 : target.tickMs);
    this.#running ??= this.#run();
    this.#hurry();
  }

  /** Forgets what this target has waiting; what is being written already is written. */
  forget(target: CommitTarget<Origin>): void {
    this.#next = this.#next.filter((pending) => pending.target !== target);
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the event loop: everything that has arrived by now goes into one transaction.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#next.length > 0) {
      await this.#tick();
      this.#lastAt = performance.now();
      const batch = this.#next;
      this.#next = [];
      this.#waitMs = Number.POSITIVE_INFINITY;
      await this.#write(batch);
    }
    this.#running = undefined;
  }

  /** Until the next transaction is due. */
  #tick(): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      let dueAt = Number.POSITIVE_INFINITY;
      this.#hurry = () => {
        const wantedAt = this.#lastAt + this.#waitMs;
        if (wantedAt >= dueAt) return;
        dueAt = wantedAt;
        clearTimeout(timer);
        const leftMs = dueAt - performance.now();
        if (leftMs > 0) timer = setTimeout(resolve, leftMs);
        else resolve();
      };
      this.#hurry();
    });
  }

  async #write(batch: { target: CommitTarget<Origin>; commit: Commit<Origin> }[]): Promise<void> {
    const targets = Map.groupBy(batch, ({ target }) => target);
    const startedAt = performance.now();
    try {
      await this.#store.append(batch.map(({ commit }) => commit.entry));
      this.#figures.onCommit((performance.now() - startedAt) / 1_000, batch.length);
    } catch (error) {
      for (const target of targets.keys()) {
        this.forget(target);
        target.commitFailed(error);
      }
      return;
    }
    for (const [target, pending] of targets) target.committed(pending.map(({ commit }) => commit));
  }
}
