import type { AnnouncerClock } from './clock.ts';

export const DIGEST_EVERY_MS = 20_000;
/** More pieces of news than this in so much time are summed up at every level. */
export const MOST_LINES = 6;
export const LINES_IN_MS = 10_000;

interface PaceOptions {
  clock: AnnouncerClock;
  /** Whether the listener asked for digests; otherwise for a line each. */
  isDigestWanted(): boolean;
  /** There is something to tell now. */
  offer(): void;
}

/** When news is told: each at once, or all of 20 seconds together. */
export function createNewsPace({ clock, isDigestWanted, offer }: PaceOptions) {
  let arrivals: number[] = [];
  let cancelDigest: (() => void) | undefined;
  /** The digest waits to be said: what comes now goes into it, and the next one is counted from then. */
  let isDue = false;

  function isBusy(): boolean {
    arrivals = arrivals.filter((at) => at > clock.now() - LINES_IN_MS);
    return arrivals.length > MOST_LINES;
  }

  function startDigest(): void {
    if (isDue) return;
    cancelDigest ??= clock.after(DIGEST_EVERY_MS, () => {
      cancelDigest = undefined;
      isDue = true;
      offer();
    });
  }

  function stop(): void {
    cancelDigest?.();
    cancelDigest = undefined;
    isDue = false;
  }

  const begin = () => (isDigestWanted() ? startDigest() : offer());

  return {
    /** Whether what is told now is a digest. */
    isSummedUp: () => isDue || isDigestWanted(),
    /** So many new pieces of news have come. */
    arrived(count: number): void {
      arrivals.push(...Array.from({ length: Math.min(count, MOST_LINES + 1) }, () => clock.now()));
      if (isBusy() || cancelDigest !== undefined) startDigest();
      else begin();
    },
    /** Something that came earlier can be told now, if `isWaiting`. */
    ripened(isWaiting: boolean): void {
      if (isWaiting && isDigestWanted()) startDigest();
      if (!isDigestWanted() && !isDue && cancelDigest === undefined) offer();
    },
    said: () => {
      isDue = false;
    },
    /** The listener wants it another way from now on. */
    restart(): void {
      stop();
      begin();
    },
    stop,
  };
}
