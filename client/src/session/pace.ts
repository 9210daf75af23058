/** Runs what was asked for, at once or when the page has time for it; asking again meanwhile changes nothing. */
export interface Pace {
  ask(): void;
  destroy(): void;
}

interface PaceOptions {
  work(): void;
  /** In ms. */
  now(): number;
  /** Calls when what is drawn now has been painted. */
  onPainted(done: () => void): void;
}

/** For each part of the time that others' changes take, the page has two for the person before it. */
const REST_PARTS = 2;
/** However slow the page is, what others do is seen after so long. */
const LONGEST_REST_MS = 250;

/**
 * Leaves the page the time to answer keys while many write. What comes into a page that is at rest is shown at once;
 * then the page rests twice as long as that took, until it was painted, and shows together what came meanwhile.
 */
export function createPace({ work, now, onPainted }: PaceOptions): Pace {
  let state: 'free' | 'drawing' | 'resting' | 'ended' = 'free';
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    isAsked = false;
    state = 'drawing';
    const begunAt = now();
    work();
    onPainted(() => {
      if (state === 'ended') return;
      state = 'resting';
      timer = setTimeout(rested, Math.min(LONGEST_REST_MS, REST_PARTS * (now() - begunAt)));
    });
  }

  function rested(): void {
    state = 'free';
    if (isAsked) run();
  }

  return {
    ask() {
      isAsked = true;
      if (state === 'free') run();
    },
    destroy() {
      state = 'ended';
      clearTimeout(timer);
    },
  };
}

/** Calls after the next frame was painted; in a page that is not shown, where there are no frames, soon. */
export function onPainted(done: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(latest);
    done();
  };
  const latest = setTimeout(once, LONGEST_REST_MS);
  requestAnimationFrame(() => {
    // A message that is sent in a frame arrives when its style, layout and paint are done.
    const channel = new MessageChannel();
    channel.port1.onmessage = once;
    channel.port2.postMessage(undefined);
  });
}
