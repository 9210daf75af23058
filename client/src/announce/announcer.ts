/** The time as the announcer sees it, so that tests can turn the hands themselves. */
export interface AnnouncerClock {
  now(): number;
  /** Runs once after so many milliseconds; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The three elements that exist from the start: two polite ones that take turns, one assertive. */
export interface LiveElements {
  polite: readonly [HTMLElement, HTMLElement];
  assertive: HTMLElement;
}

/** Which thing a message from others is about; a newer message replaces a waiting one of its lane only. */
export type RemoteLane = 'here' | 'digest';

/**
 * The one voice of the product (accessibility.md, section 2). What answers my own action is said at once
 * and replaces what was said before; what others did waits for a quiet moment.
 */
export interface Announcer {
  /** The answer to my own action. Spoken after the focus has moved (in the next task), even if it is the same text again. */
  say(text: string): void;
  /** What others did: held until a second without a key, four seconds apart, at most 15 words, never the same twice. */
  remote(text: string, lane?: RemoteLane): void;
  /** Interrupts. Only for: moved to a room, the last warning, loss of permission, connection lost. */
  urgent(text: string): void;
  /** A key was pressed: messages from others wait. */
  keyPressed(): void;
  /** The last thing said, to be read as text. */
  readonly lastSaid: { get(): string; subscribe(fn: () => void): () => void };
  /** Called by LiveRegions. Messages that came before are said then. */
  attach(elements: LiveElements): () => void;
  destroy(): void;
}

export const QUIET_AFTER_KEY_MS = 1_000;
export const BETWEEN_FLUSHES_MS = 4_000;
export const REMOTE_WORDS = 15;

export const browserClock: AnnouncerClock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const LANES: readonly RemoteLane[] = ['here', 'digest'];

/** At most so many words; a longer text is cut at a word. */
export function clipWords(text: string, words: number = REMOTE_WORDS): string {
  const all = text.trim().split(/\s+/);
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')} …`;
}

/** Makes an announcer. It has no effect on the page until LiveRegions attaches its elements. */
export function createAnnouncer(clock: AnnouncerClock = browserClock): Announcer {
  const waiting = new Map<RemoteLane, string>();
  const listeners = new Set<() => void>();
  let elements: LiveElements | undefined;
  let turn = 0;
  let lastSaid = '';
  let lastRemote = '';
  let quietFrom = Number.NEGATIVE_INFINITY;
  let flushFrom = Number.NEGATIVE_INFINITY;
  let cancelSay: (() => void) | undefined;
  let cancelUrgent: (() => void) | undefined;
  let cancelFlush: (() => void) | undefined;
  let pendingSay: string | undefined;

  function remember(text: string): void {
    lastSaid = text;
    for (const listener of listeners) listener();
  }

  function write(text: string): void {
    if (elements === undefined) return;
    const [first, second] = elements.polite;
    turn = 1 - turn;
    const [next, other] = turn === 0 ? [first, second] : [second, first];
    // The old words go with the write of the new ones: only the addition is spoken.
    if (other.firstChild !== null) other.textContent = '';
    next.textContent = text;
    remember(text);
  }

  function speak(): void {
    cancelSay = undefined;
    if (elements === undefined || pendingSay === undefined) return;
    write(pendingSay);
    pendingSay = undefined;
    quietFrom = clock.now() + QUIET_AFTER_KEY_MS;
    plan();
  }

  function plan(): void {
    cancelFlush?.();
    cancelFlush = undefined;
    if (waiting.size === 0 || elements === undefined) return;
    const wait = Math.max(0, quietFrom - clock.now(), flushFrom - clock.now());
    cancelFlush = clock.after(wait, flush);
  }

  function flush(): void {
    cancelFlush = undefined;
    if (pendingSay !== undefined || clock.now() < Math.max(quietFrom, flushFrom)) {
      plan();
      return;
    }
    const lane = LANES.find((name) => waiting.has(name));
    if (lane === undefined) return;
    const text = waiting.get(lane) ?? '';
    waiting.delete(lane);
    if (text !== lastRemote) {
      lastRemote = text;
      flushFrom = clock.now() + BETWEEN_FLUSHES_MS;
      write(text);
    }
    plan();
  }

  return {
    say(text) {
      pendingSay = text;
      cancelSay ??= clock.after(0, speak);
    },
    remote(text, lane = 'digest') {
      const clipped = clipWords(text);
      if (clipped === '') return;
      waiting.set(lane, clipped);
      plan();
    },
    urgent(text) {
      const element = elements?.assertive;
      if (element === undefined) return;
      // Emptied first and filled in a later task, so that the same warning twice is said twice.
      element.textContent = '';
      cancelUrgent?.();
      cancelUrgent = clock.after(50, () => {
        element.textContent = text;
        remember(text);
      });
    },
    keyPressed() {
      quietFrom = Math.max(quietFrom, clock.now() + QUIET_AFTER_KEY_MS);
      plan();
    },
    lastSaid: {
      get: () => lastSaid,
      subscribe(fn) {
        listeners.add(fn);
        return () => listeners.delete(fn);
      },
    },
    attach(next) {
      elements = next;
      if (pendingSay !== undefined) cancelSay ??= clock.after(0, speak);
      plan();
      return () => {
        if (elements === next) elements = undefined;
      };
    },
    destroy() {
      cancelSay?.();
      cancelUrgent?.();
      cancelFlush?.();
      waiting.clear();
      listeners.clear();
      elements = undefined;
    },
  };
}
