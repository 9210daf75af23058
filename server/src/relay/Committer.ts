import type { DocumentEntry, Store } from '../storage/Store.ts';
import type { RelayFigures } from './RelayFigures.ts';

/** Where a change came from and goes to when it is on disk. */
export interface Commit<Origin> {
  entry: DocumentEntry;
  origin: Origin;
}

export interface CommitTarget<Origin> {
  /** These changes, in order, are on disk. */
  committed(commits: readonly Commit<Origin>[]): void;
  /** Nothing of what was added since the last commit is on disk, nor will it be. */
  commitFailed(error: unknown): void;
}

/** What comes so soon after the last transaction is collected for the next one. */
const TICK_MS = 16;

/**
 * Collects the changes of all rooms, and writes them in one transaction a tick: the first after quiet at once, the rest
 * of the tick together. Whoever waits for the server's own changes does not wait for the tick.
 */
export class Committer<Origin> {
  readonly #store: Pick<Store, 'append'>;
  readonly #figures: Pick<RelayFigures, 'onCommit'>;
  #next: { target: CommitTarget<Origin>; commit: Commit<Origin> }[] = [];
  #running: Promise<void> | undefined;
  #lastAt = Number.NEGATIVE_INFINITY;
  #endTick: () => void = () => undefined;

  constructor(store: Pick<Store, 'append'>, figures: Pick<RelayFigures, 'onCommit'>) {
    this.#store = store;
    this.#figures = figures;
  }

  add(target: CommitTarget<Origin>, commit: Commit<Origin>): void {
    this.#next.push({ target, commit });
    this.#running ??= this.#run();
    if (commit.origin === undefined) this.#endTick();
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
      await this.#write(batch);
    }
    this.#running = undefined;
  }

  /** Until a tick has gone by since the last transaction, or the server has something of its own. */
  async #tick(): Promise<void> {
    const leftMs = this.#lastAt + TICK_MS - performance.now();
    if (leftMs <= 0 || this.#next.some(({ commit }) => commit.origin === undefined)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, leftMs);
      this.#endTick = () => {
        clearTimeout(timer);
        resolve();
      };
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
