import type { RoomPace } from './roomPace.ts';

/**
 * When presence is sent: the first after quiet at once, then at the pace of the room. Where changes are going out too it
 * waits for the next of them: one write less for each connection.
 */
export class PresencePace {
  readonly #pace: () => RoomPace;
  readonly #send: () => void;
  #lastAt = Number.NEGATIVE_INFINITY;
  #changesAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;

  constructor(pace: () => RoomPace, send: () => void) {
    this.#pace = pace;
    this.#send = send;
  }

  /** There is something to send. */
  wanted(): void {
    if (this.#timer !== undefined || this.#immediate !== undefined) return;
    const now = performance.now();
    const { tickMs, presenceMs } = this.#pace();
    const areChangesLikely = now - this.#changesAt < presenceMs;
    const waitMs = Math.max(this.#lastAt + presenceMs - now, 0) + (areChangesLikely ? tickMs : 0);
    // What comes in the same turn goes with it.
    if (waitMs === 0) this.#immediate = setImmediate(this.#send);
    else this.#timer = setTimeout(this.#send, waitMs);
  }

  /** Changes are being sent: whether presence may go with them. Half a tick early is better than a whole one late. */
  mayGoAlong(): boolean {
    this.#changesAt = performance.now();
    const { tickMs, presenceMs } = this.#pace();
    return this.#changesAt >= this.#lastAt + presenceMs - tickMs / 2;
  }

  /** It is being sent. */
  sent(): void {
    this.destroy();
    this.#lastAt = performance.now();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#timer = undefined;
    this.#immediate = undefined;
  }
}
