import { createValue, type Readable } from './Readable.ts';

/** An answer as quick as this says the time well enough: it is right to half of it. */
const QUICK_MS = 400;
/** Of slow answers the quickest of a few counts. */
const MOST_SAMPLES = 4;
const LOOK_EVERY_MS = 2_000;
const ASK_AGAIN_AFTER_MS = 5 * 60_000;
/** While nothing is known, or no longer for sure. */
const TRY_AGAIN_AFTER_MS = 10_000;
/** Wall and steady clock part by this much when the device has slept, or somebody has set its clock. */
const JUMP_MS = 400;
/** Crystals drift: what was right to a tenth of a second is a little less right each minute. */
const DRIFT = 1 / 10_000;

/** The device's two clocks, and its timers. */
export interface DeviceClock {
  /** What the device says the time is: anything at all, and somebody may set it meanwhile. */
  wall(): number;
  /** Milliseconds since some moment: never set, but in some browsers it stands still while the device sleeps. */
  steady(): number;
  every(ms: number, run: () => void): () => void;
}

export interface ServerClock {
  /** Milliseconds since the epoch by the server's clock, whatever the device's own clock says. */
  now(): number;
  /** False until the server has said its time once: until then `now` is the device's guess. */
  readonly isKnown: Readable<boolean>;
  /** Asks the server again; for when the line is back. */
  check(): void;
  destroy(): void;
}

/** What both clocks said at one moment. */
interface Moment {
  readonly steadyMs: number;
  readonly wallMs: number;
}

interface Reading extends Moment {
  readonly serverMs: number;
  /** How wrong it may be, either way. */
  readonly withinMs: number;
}

export const browserDevice: DeviceClock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  every(ms, run) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};

/**
 * The server's time. It is asked for with `ask`, which answers the server's time or nothing where no answer came;
 * the answer stands for the middle of the way there and back. It is asked again after five minutes, and as soon as the device's
 * clocks disagree, which is how a sleep shows.
 */
export function createServerClock(
  ask: () => Promise<number | undefined>,
  device: DeviceClock = browserDevice,
): ServerClock {
  const isKnown = createValue(false);
  let reading: Reading | undefined;
  let askedAt: Moment | undefined;
  let isAsking = false;
  let isDestroyed = false;

  const moment = (): Moment => ({ steadyMs: device.steady(), wallMs: device.wall() });
  /**
   * A sleep stops the steady clock and not the other; a hand that sets the clock back turns the other and not the
   * steady one. So whichever has gone further is right, until the server has been asked.
   */
  const passedSince = ({ steadyMs, wallMs }: Moment) =>
    Math.max(device.steady() - steadyMs, device.wall() - wallMs);
  const hasJumped = ({ steadyMs, wallMs }: Moment) =>
    Math.abs(device.steady() - steadyMs - (device.wall() - wallMs)) > JUMP_MS;
  const at = (from: Reading) => from.serverMs + passedSince(from);

  async function sample(): Promise<Reading | undefined> {
    const before = moment();
    const serverMs = await ask();
    if (serverMs === undefined || !Number.isFinite(serverMs)) return;
    const withinMs = passedSince(before) / 2;
    return { serverMs: serverMs + withinMs, ...moment(), withinMs };
  }

  /** A reading that is less sure than what we have, and does not contradict it, changes nothing. */
  function take(next: Reading): void {
    const known = reading;
    const isSurer =
      known !== undefined && !hasJumped(known) && known.withinMs + passedSince(known) * DRIFT < next.withinMs;
    if (isSurer && Math.abs(at(known) - at(next)) <= next.withinMs) return;
    reading = next;
    isKnown.set(true);
  }

  async function check(): Promise<void> {
    if (isAsking || isDestroyed) return;
    isAsking = true;
    askedAt = moment();
    try {
      let best: Reading | undefined;
      for (let count = 0; count < MOST_SAMPLES && !isDestroyed; count++) {
        const next = await sample();
        if (next === undefined) break;
        if (best === undefined || next.withinMs < best.withinMs) {
          best = next;
          take(next);
        }
        if (best.withinMs * 2 <= QUICK_MS) break;
      }
    } finally {
      isAsking = false;
    }
  }

  const stop = device.every(LOOK_EVERY_MS, () => {
    const isUnsure = reading === undefined || hasJumped(reading);
    const since = askedAt === undefined ? Number.POSITIVE_INFINITY : passedSince(askedAt);
    const isJustNow = askedAt !== undefined && hasJumped(askedAt);
    if (isJustNow || since >= (isUnsure ? TRY_AGAIN_AFTER_MS : ASK_AGAIN_AFTER_MS)) void check();
  });
  void check();

  return {
    now: () => (reading === undefined ? device.wall() : at(reading)),
    isKnown,
    check: () => void check(),
    destroy() {
      isDestroyed = true;
      stop();
    },
  };
}
