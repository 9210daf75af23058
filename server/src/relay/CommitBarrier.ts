/** Something that may only happen once all that was applied before it is on disk. */
export interface Waiter {
  run(): void;
  /** The document was dropped: it never will be on disk. */
  drop(): void;
}

/**
 * Keeps everything behind the commit of what was applied before it. While somebody waits for a
 * commit, tasks queue behind them: otherwise a busy room, where something new is always applied
 * before the last is on disk, would keep them waiting for ever.
 */
export class CommitBarrier {
  #applied = 0;
  #committed = 0;
  #isDropped = false;
  #waiters: Waiter[] = [];
  #queue: (() => void)[] = [];

  /** How many changes have been applied. */
  get applied(): number {
    return this.#applied;
  }

  /** How many of them are on disk, counted from the first. */
  get committed(): number {
    return this.#committed;
  }

  get isDropped(): boolean {
    return this.#isDropped;
  }

  /** Everything applied is on disk, and nothing is to come. */
  get isSettled(): boolean {
    return this.#applied === this.#committed && this.#queue.length === 0;
  }

  countApplied(): void {
    this.#applied++;
  }

  /** Counts only, so that the changes themselves can be sent before `proceed` lets others on. */
  countCommitted(changes: number): void {
    this.#committed += changes;
  }

  /** Runs the task now, or behind those that wait for a commit. A task finds out itself what was dropped. */
  inTurn(task: () => void): void {
    if (this.#isDropped || (this.#waiters.length === 0 && this.#queue.length === 0)) task();
    else this.#queue.push(task);
  }

  /** Runs the waiter when all that is applied by now is on disk: at once, if it is. */
  whenCommitted(waiter: Waiter): void {
    if (this.#isDropped) waiter.drop();
    else if (this.#applied === this.#committed) waiter.run();
    else this.#waiters.push(waiter);
  }

  /** After a commit: lets on who waited for it, then the queue, up to the next who has to wait. */
  proceed(): void {
    if (this.#applied !== this.#committed) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.run();
    while (this.#waiters.length === 0) {
      const task = this.#queue.shift();
      if (!task) return;
      task();
    }
  }

  /** Lets nobody wait for what will not come. */
  drop(): void {
    if (this.#isDropped) return;
    this.#isDropped = true;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.drop();
    const queue = this.#queue;
    this.#queue = [];
    for (const task of queue) task();
  }
}
