import { LIMITS } from '@evenboard/protocol';

/** The first few come soon after each other, so that each is within 50 ms of its commit. */
const CLOSE_GAP_MS = 45;
const CLOSE_COUNT = 4;
/** Then evenly, so that no second has more than ten. */
const WIDE_GAP_MS = 140;

/**
 * Counts what of one connection is on disk, and says it: cumulative, in the order of arrival, at
 * most ten times in any second.
 */
export class Acknowledgements {
  readonly #send: (count: number) => void;
  /** For each message not yet durable: how many of the room's changes must be committed before. */
  #waiting: number[] = [];
  #durable = 0;
  #sent = 0;
  #sentAt: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (count: number) => void) {
    this.#send = send;
  }

  /** A message was taken in; it is durable when the room has committed `after` changes. */
  received(after: number): void {
    this.#waiting.push(after);
  }

  /** A message was put off until what it builds on has come; so are all behind it. */
  held(): void {
    this.#waiting.push(Number.POSITIVE_INFINITY);
  }

  get isHolding(): boolean {
    return this.#waiting.includes(Number.POSITIVE_INFINITY);
  }

  /** What was put off has come by another way. */
  release(after: number): void {
    this.#waiting = this.#waiting.map((count) => (count === Number.POSITIVE_INFINITY ? after : count));
  }

  committed(count: number): void {
    let done = 0;
    while (done < this.#waiting.length && (this.#waiting[done] ?? 0) <= count) done++;
    if (done === 0) return;
    this.#waiting.splice(0, done);
    this.#durable += done;
    this.#schedule();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#timer) return;
    const now = performance.now();
    this.#sentAt = this.#sentAt.filter((at) => now - at < 1000);
    const last = this.#sentAt.at(-1) ?? Number.NEGATIVE_INFINITY;
    const gap = this.#sentAt.length < CLOSE_COUNT ? CLOSE_GAP_MS : WIDE_GAP_MS;
    const isFull = this.#sentAt.length >= LIMITS.acknowledgementsPerSecond;
    const due = Math.max(last + gap, isFull ? (this.#sentAt[0] ?? now) + 1000 : now);
    if (due <= now) this.#flush();
    else this.#timer = setTimeout(() => this.#flush(), due - now);
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#durable === this.#sent) return;
    this.#sent = this.#durable;
    this.#sentAt.push(performance.now());
    this.#send(this.#durable);
  }
}
