import type { AnnounceType } from '../session/settings.ts';

/** The three elements that exist from the start: two polite ones that take turns, one assertive. */
export interface LiveElements {
  polite: readonly [HTMLElement, HTMLElement];
  assertive: HTMLElement;
}

/**
 * Which thing a message from others is about, what matters most first: my own place, the stage we are in, what people
 * vote on, a clock, the state of my work, a poll, what is shown to all and said to all, who waits for a facilitator at
 * the door and in the rooms, whom
 * I follow, and the rest. A newer message replaces a waiting one of its lane only.
 * state of my work, what is shown to all and said to all, who waits for a facilitator at the door and in the rooms, whom
 * I follow, what was typed in my name, who types for whom, and the rest. A newer message replaces a waiting one of its lane only.
 */
export const REMOTE_LANES = [
  'here',
  'stage',
  'vote',
  'clock',
  'saving',
  'poll',
  'shown',
  'message',
  'door',
  'help',
  'calls',
  'follow',
  'confirm',
  'typing',
  'digest',
] as const;
export type RemoteLane = (typeof REMOTE_LANES)[number];

/** One piece of news: what was done to which note, section, comment or person. */
export interface About {
  readonly type: AnnounceType;
  readonly id: string;
}

/** A message that is put into words only when it is said, because the board goes on changing while it waits. */
export interface RemoteMessage {
  /** The words as they are now; empty where there is nothing left to say. */
  words(): string;
  /** It has been said. */
  said?(): void;
  /** What it tells of: the digest then does not count that again. */
  readonly about?: readonly About[];
}

interface Spoken<T> {
  subscribe(listener: (told: T) => void): () => void;
}

/**
 * The one voice of the product (accessibility.md, section 2). What answers my own action is said at once
 * and replaces what was said before; what others did waits for a quiet moment.
 */
export interface Announcer {
  /** The answer to my own action. Spoken after the focus has moved (in the next task), even if it is the same text again. */
  say(text: string): void;
  /** What others did: held until a second without a key, four seconds apart, at most 15 words, never the same text twice. */
  remote(message: string | RemoteMessage, lane?: RemoteLane): void;
  /** Interrupts. Only for: moved to a room, the last warning, loss of permission, connection lost. */
  urgent(text: string): void;
  /** A key was pressed: messages from others wait. */
  keyPressed(): void;
  /** The last thing said, to be read as text. */
  readonly lastSaid: { get(): string; subscribe(fn: () => void): () => void };
  /** Whether that was an answer to what I have just done, and no news. */
  isAnswer(): boolean;
  /** What a message from others has told of, once it has been said. */
  readonly told: Spoken<About>;
  /** Called by LiveRegions. Messages that came before are said then. */
  attach(elements: LiveElements): () => void;
  destroy(): void;
}
