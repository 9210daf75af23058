import { t } from '../messages/t.ts';
import {
  type About,
  type Announcer,
  type LiveElements,
  REMOTE_LANES,
  type RemoteMessage,
} from './announcer.ts';
import { clipWords } from './clipWords.ts';
import { type AnnouncerClock, browserClock } from './clock.ts';
import { createPoliteRegions } from './politeRegions.ts';
import { unlike } from './unlike.ts';

export const QUIET_AFTER_KEY_MS = 1_000;
export const BETWEEN_FLUSHES_MS = 4_000;
/** Between emptying the assertive region and filling it: so the same warning twice is said twice. */
const URGENT_AFTER_MS = 50;
/** Polite words in the same moment as a warning are thrown away with those that wait [measured: lost 100 ms after it, heard after 400]. */
const POLITE_AFTER_URGENT_MS = 400;
/** An answer as young as this may still have waited for its turn when a warning threw it away. */
const UNHEARD_FOR_MS = 2_000;

/** Makes an announcer. It has no effect on the page until LiveRegions attaches its elements. */
export function createAnnouncer(clock: AnnouncerClock = browserClock): Announcer {
  const waiting = new Map<(typeof REMOTE_LANES)[number], RemoteMessage>();
  const listeners = new Set<() => void>();
  const toldListeners = new Set<(about: About) => void>();
  const regions = createPoliteRegions();
  let elements: LiveElements | undefined;
  let lastSaid = '';
  let lastUrgent = '';
  let quietFrom = Number.NEGATIVE_INFINITY;
  let flushFrom = Number.NEGATIVE_INFINITY;
  let politeFrom = Number.NEGATIVE_INFINITY;
  let answer: { text: string; atMs: number } | undefined;
  let pendingSay: string | undefined;
  let pendingUrgent: string | undefined;
  let cancelSay: (() => void) | undefined;
  let cancelUrgent: (() => void) | undefined;
  let cancelFlush: (() => void) | undefined;

  function remember(text: string): void {
    lastSaid = text;
    for (const listener of [...listeners]) listener();
  }

  function write(text: string): void {
    if (elements === undefined) return;
    regions.write(elements.polite, text);
    remember(text);
  }

  function planSay(): void {
    if (pendingSay === undefined || elements === undefined) return;
    cancelSay ??= clock.after(Math.max(0, politeFrom - clock.now()), speak);
  }

  function speak(): void {
    cancelSay = undefined;
    if (elements === undefined || pendingSay === undefined) return;
    if (clock.now() < politeFrom) {
      planSay();
      return;
    }
    const text = pendingSay;
    pendingSay = undefined;
    answer = { text, atMs: clock.now() };
    quietFrom = clock.now() + QUIET_AFTER_KEY_MS;
    write(text);
    plan();
  }

  const remoteFrom = () => Math.max(quietFrom, flushFrom, politeFrom);

  function plan(): void {
    cancelFlush?.();
    cancelFlush = undefined;
    if (waiting.size === 0 || elements === undefined) return;
    cancelFlush = clock.after(Math.max(0, remoteFrom() - clock.now()), flush);
  }

  function flush(): void {
    cancelFlush = undefined;
    const isOwnTurn = pendingSay !== undefined || pendingUrgent !== undefined;
    const lane = REMOTE_LANES.find((name) => waiting.has(name));
    if (lane !== undefined && !isOwnTurn && clock.now() >= remoteFrom()) {
      const message = waiting.get(lane);
      waiting.delete(lane);
      if (message !== undefined) tell(message);
    }
    plan();
  }

  function tell(message: RemoteMessage): void {
    const words = clipWords(message.words());
    if (words === '') return;
    flushFrom = clock.now() + BETWEEN_FLUSHES_MS;
    // A text that is said twice in a row is silent the second time: it is news all the same, so it is worded differently.
    write(words === regions.last() ? clipWords(t('announce.again', { words })) : words);
    message.said?.();
    for (const about of message.about ?? []) for (const listener of toldListeners) listener(about);
  }

  function planUrgent(): void {
    if (pendingUrgent === undefined || elements === undefined) return;
    elements.assertive.textContent = '';
    politeFrom = clock.now() + URGENT_AFTER_MS + POLITE_AFTER_URGENT_MS;
    cancelUrgent?.();
    cancelUrgent = clock.after(URGENT_AFTER_MS, interrupt);
  }

  function interrupt(): void {
    cancelUrgent = undefined;
    if (elements === undefined || pendingUrgent === undefined) return;
    const text = pendingUrgent;
    pendingUrgent = undefined;
    lastUrgent = unlike(lastUrgent, text);
    elements.assertive.textContent = lastUrgent;
    remember(text);
    flushFrom = Math.max(flushFrom, clock.now() + BETWEEN_FLUSHES_MS);
    // It throws away what politely waits to be spoken: my own answer is said again after it.
    if (answer !== undefined && clock.now() - answer.atMs < UNHEARD_FOR_MS) pendingSay ??= answer.text;
    planSay();
    plan();
  }

  return {
    say(text) {
      pendingSay = text;
      planSay();
    },
    remote(message, lane = 'digest') {
      if (message === '') return;
      waiting.set(lane, typeof message === 'string' ? { words: () => message } : message);
      plan();
    },
    urgent(text) {
      const isOther = pendingUrgent !== undefined && pendingUrgent !== text;
      pendingUrgent = isOther ? `${pendingUrgent} ${text}` : text;
      planUrgent();
    },
    keyPressed() {
      quietFrom = Math.max(quietFrom, clock.now() + QUIET_AFTER_KEY_MS);
      plan();
    },
    lastSaid: { get: () => lastSaid, subscribe: (fn) => subscribe(listeners, fn) },
    isAnswer: () => lastSaid === answer?.text,
    told: { subscribe: (fn) => subscribe(toldListeners, fn) },
    attach(next) {
      elements = next;
      planUrgent();
      planSay();
      plan();
      return () => {
        if (elements === next) elements = undefined;
      };
    },
    destroy() {
      for (const cancel of [cancelSay, cancelUrgent, cancelFlush]) cancel?.();
      for (const known of [waiting, listeners, toldListeners]) known.clear();
      elements = undefined;
    },
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
