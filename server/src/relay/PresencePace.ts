/** How often presence goes out at most, in ms, in rooms of up to so many connections. */
const GAPS: readonly (readonly [connections: number, ms: number])[] = [
  [50, 16],
  [150, 33],
  [400, 100],
  [Number.POSITIVE_INFINITY, 250],
];

const gapFor = (connections: number) => GAPS.find(([most]) => connections <= most)?.[1] ?? 0;

/**
 * When presence is sent: the first after quiet at once, then at a rate that sinks with the size of the room, because
 * each of many is told of each of many. It goes with what is sent anyway where that comes first.
 */
export class PresencePace {
  readonly #connections: () => number;
  readonly #send: () => void;
  #lastAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;

  constructor(connections: () => number, send: () => void) {
    this.#connections = connections;
    this.#send = send;
  }

  /** There is something to send. */
  wanted(): void {
    if (this.#timer !== undefined || this.#immediate !== undefined) return;
    const leftMs = this.#leftMs();
    // What comes in the same turn goes with it.
    if (leftMs <= 0) this.#immediate = setImmediate(this.#send);
    else this.#timer = setTimeout(this.#send, leftMs);
  }

  /** Whether enough time has gone by for it to be sent with something else. */
  isDue(): boolean {
    return this.#leftMs() <= 0;
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

  #leftMs(): number {
    return this.#lastAt + gapFor(this.#connections()) - performance.now();
  }
}
