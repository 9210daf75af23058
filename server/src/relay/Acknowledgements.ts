import { LIMITS } from '@evenboard/protocol';

/** The first few come soon after each other, so that each is within 50 ms of its commit. */
const CLOSE_GAP_MS = 45;
const CLOSE_COUNT = 4;
/** Then evenly, so that no second has more than ten. */
const WIDE_GAP_MS = 140;

/** A message that is not yet durable. */
interface Waiting {
  /** How many of the room's changes must be committed before. */
  readonly after: number;
  /** When it came in, by `performance.now`. */
  readonly at: number;
}

const isHeld = ({ after }: Waiting) => after === Number.POSITIVE_INFINITY;

/**
 * Counts what of one connection is on disk, and says it: cumulative, in the order of arrival, at
 * most ten times in any second.
 */
export class Acknowledgements {
  readonly #send: (count: number) => void;
  readonly #onAcknowledged: (seconds: number) => void;
  #waiting: Waiting[] = [];
  /** When those came in that are durable, and not said to be. */
  #unsaid: number[] = [];
  #durable = 0;
  #sent = 0;
  #sentAt: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param onAcknowledged told of each message how long its sender has waited to hear of it, in seconds */
  constructor(send: (count: number) => void, onAcknowledged: (seconds: number) => void) {
    this.#send = send;
    this.#onAcknowledged = onAcknowledged;
  }

  /** A message was taken in; it is durable when the room has committed `after` changes. */
  received(after: number): void {
    this.#waiting.push({ after, at: performance.now() });
  }

  /** A message was put off until what it builds on has come; so are all behind it. */
  held(): void {
    this.#waiting.push({ after: Number.POSITIVE_INFINITY, at: performance.now() });
  }

  get isHolding(): boolean {
    return this.#waiting.some(isHeld);
  }

  /** What was put off has come by another way. */
  release(after: number): void {
    this.#waiting = this.#waiting.map((one) => (isHeld(one) ? { ...one, after } : one));
  }

  committed(count: number): void {
    let done = 0;
    while (done < this.#waiting.length && (this.#waiting[done]?.after ?? 0) <= count) done++;
    if (done === 0) return;
    for (const { at } of this.#waiting.splice(0, done)) this.#unsaid.push(at);
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
    const now = performance.now();
    this.#sentAt.push(now);
    this.#send(this.#durable);
    for (const at of this.#unsaid) this.#onAcknowledged((now - at) / 1_000);
    this.#unsaid = [];
  }
}
