/** Far above what a person or a paste of a whole sheet needs; far below what hurts others. */
const MESSAGES = { perSecond: 200, burst: 2_000 };
const BYTES = { perSecond: 2 * 1024 * 1024, burst: 48 * 1024 * 1024 };

/** How much one connection may send: two buckets that fill up again with time. */
export class RateLimit {
  #messages = MESSAGES.burst;
  #bytes = BYTES.burst;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Whether a message of this size may come now. */
  allows(bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    this.#messages = Math.min(MESSAGES.burst, this.#messages + seconds * MESSAGES.perSecond) - 1;
    this.#bytes = Math.min(BYTES.burst, this.#bytes + seconds * BYTES.perSecond) - bytes;
    return this.#messages >= 0 && this.#bytes >= 0;
  }
}
