/** Runs what was asked for, at once or when the page has time for it; asking again meanwhile changes nothing. */
export interface Pace {
  ask(): void;
  destroy(): void;
}

/** The keys of the person at this page. */
export interface Keys {
  /** When the last one was pressed, in ms. */
  lastAt(): number;
  /** Calls each time what a key did has been painted; the answer ends it. */
  onAnswered(listener: () => void): () => void;
}

interface PaceOptions {
  work(): void;
  /** In ms. */
  now(): number;
  /** Calls when what is drawn now has been painted. */
  onPainted(done: () => void): void;
  keys: Keys;
}

/** For each part of the time that others' changes take, the page has two for the person before it. */
const REST_PARTS = 2;
/** However slow the page is, what others do is seen after so long. */
const LONGEST_REST_MS = 250;
/** Who has pressed no key for so long is not walking or writing just now. */
const PAUSE_MS = 250;

/**
 * Leaves the page the time to answer keys while many write. What comes into a page that is at rest is shown at once;
 * then the page rests twice as long as that took, until it was painted, and shows together what came meanwhile. While
 * somebody presses keys, it comes in when a key has just been answered: the next one is furthest away then.
 */
export function createPace({ work, now, onPainted, keys }: PaceOptions): Pace {
  let state: 'free' | 'waiting' | 'drawing' | 'resting' | 'ended' = 'free';
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopKeys = keys.onAnswered(() => state === 'waiting' && run());

  function run(): void {
    clearTimeout(timer);
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

  function runInTime(): void {
    const pauseMs = PAUSE_MS - (now() - keys.lastAt());
    if (pauseMs <= 0) {
      run();
      return;
    }
    state = 'waiting';
    timer = setTimeout(run, pauseMs);
  }

  function rested(): void {
    state = 'free';
    if (isAsked) runInTime();
  }

  return {
    ask() {
      isAsked = true;
      if (state === 'free') runInTime();
    },
    destroy() {
      state = 'ended';
      stopKeys();
      clearTimeout(timer);
    },
  };
}

/** No pace: everything happens when it is asked for. */
export const atOnce = (work: () => void): Pace => ({ ask: work, destroy: () => undefined });

/** The pace of this page. */
export const atPagePace = (work: () => void): Pace =>
  createPace({ work, now: () => performance.now(), onPainted, keys: pageKeys });

/** Calls after the next frame was painted; in a page that is not shown, where there are no frames, soon. */
function onPainted(done: () => void): void {
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

const answered = new Set<() => void>();
let lastKeyAt = Number.NEGATIVE_INFINITY;

function pressed(): void {
  lastKeyAt = performance.now();
  // In a task of its own: whoever waits for the same frame comes first.
  onPainted(() =>
    setTimeout(() => {
      for (const listener of [...answered]) listener();
    }),
  );
}

/** The keys of this page, on the clock of `performance.now`. */
const pageKeys: Keys = {
  lastAt: () => lastKeyAt,
  onAnswered(listener) {
    if (answered.size === 0) window.addEventListener('keydown', pressed, true);
    answered.add(listener);
    return () => {
      answered.delete(listener);
      if (answered.size === 0) window.removeEventListener('keydown', pressed, true);
    };
  },
};
