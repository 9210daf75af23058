import type { Cell } from '@evenboard/board';
import type { PlaceHistory } from './placeHistory.ts';
import { createValue, type Readable } from './Readable.ts';
import type { CurrentPlace, RoomSession } from './roomSession.ts';
import { whereIs } from './whereIs.ts';

/** My place goes along no more often than this. */
export const FOLLOW_EVERY_MS = 2_000;
/** Whose line comes back within this time has not left. */
export const LEFT_AFTER_MS = 5_000;

/** What happened on the way, to be told. */
export interface FollowEvent {
  /** `ended`: I went my own way; `stopped`: I asked for that; `notHere`: they are not on this board; `nowhere`: they have not gone anywhere on it yet. */
  readonly kind:
    | 'arrived'
    | 'began'
    | 'moved'
    | 'ended'
    | 'stopped'
    | 'returned'
    | 'left'
    | 'notHere'
    | 'nowhere';
  readonly person: string;
}

interface FollowOptions {
  room: Pick<RoomSession, 'presence' | 'store' | 'current'>;
  history: PlaceHistory;
  clock: { now(): number; after(ms: number, run: () => void): () => void };
  tell(event: FollowEvent): void;
}

export interface Follow {
  /** Whom I follow. */
  readonly following: Readable<string | undefined>;
  /** Goes once to where that person is. */
  goTo(person: string): void;
  /** My place goes along with theirs until I move or do something, they leave, or `stop`. */
  follow(person: string): void;
  stop(): void;
  /** I do something of my own here: that ends it too. */
  goOwnWay(): void;
  /** Ends it and goes back to where I was before. */
  goBack(): void;
  /** Ends it without a word: the room is left. */
  destroy(): void;
}

/** Going to a person, and along with one (CTAUR REQ 4). It is my own choice, so it may move the focus. */
export function createFollow({ room, history, clock, tell }: FollowOptions): Follow {
  const { presence, current, store } = room;
  const following = createValue<string | undefined>(undefined);
  let stops: (() => void)[] = [];
  let cancelStep: (() => void) | undefined;
  let cancelLeft: (() => void) | undefined;
  let lastMoveMs = Number.NEGATIVE_INFINITY;
  let here = current.get();
  let isMoving = false;

  const isOnBoard = (person: string) => presence.others.get().some(({ user }) => user.id === person);

  function move({ note, cell }: CurrentPlace): void {
    isMoving = true;
    if (note !== undefined) current.setNote(note);
    else current.setCell(cell);
    isMoving = false;
    lastMoveMs = clock.now();
  }

  function end(kind?: 'ended' | 'stopped' | 'left'): void {
    const person = following.get();
    if (person === undefined) return;
    for (const stop of stops) stop();
    cancelStep?.();
    cancelLeft?.();
    [stops, cancelStep, cancelLeft] = [[], undefined, undefined];
    following.set(undefined);
    if (kind !== undefined) tell({ kind, person });
  }

  /** Goes along, if they are elsewhere by now. */
  function step(): void {
    cancelStep = undefined;
    const person = following.get();
    const there = person === undefined ? undefined : whereIs(person, room);
    if (person === undefined || there === undefined || isSameCell(there.cell, current.get().cell)) return;
    move(there);
    tell({ kind: 'moved', person });
  }

  function theyChanged(): void {
    const person = following.get();
    if (person === undefined) return;
    if (!isOnBoard(person)) cancelLeft ??= clock.after(LEFT_AFTER_MS, () => end('left'));
    else {
      cancelLeft?.();
      cancelLeft = undefined;
      cancelStep ??= clock.after(Math.max(0, lastMoveMs + FOLLOW_EVERY_MS - clock.now()), step);
    }
  }

  /** A move of mine ends it; being taken along with a note, or put aside with a section, is none. */
  function iChanged(): void {
    const before = here;
    here = current.get();
    const isNoteThere = before.note !== undefined && store.getNote(before.note) !== undefined;
    const hasLeftNote = isNoteThere && here.note !== before.note;
    const hasLeftPlace =
      before.note === undefined &&
      store.getSection(before.cell.section) !== undefined &&
      !isSameCell(before.cell, here.cell);
    if (!isMoving && (hasLeftNote || hasLeftPlace)) end('ended');
  }

  /** Where they are, or says why that is not known. */
  function find(person: string): CurrentPlace | undefined {
    const there = whereIs(person, room);
    if (there === undefined) tell({ kind: isOnBoard(person) ? 'nowhere' : 'notHere', person });
    return there;
  }

  return {
    following,
    goTo(person) {
      end();
      const there = find(person);
      if (there === undefined) return;
      history.remember();
      move(there);
      tell({ kind: 'arrived', person });
    },
    follow(person) {
      if (following.get() === person) return;
      end();
      const there = find(person);
      if (there === undefined) return;
      history.remember();
      move(there);
      here = current.get();
      following.set(person);
      stops = [presence.others.subscribe(theyChanged), current.subscribe(iChanged)];
      tell({ kind: 'began', person });
    },
    stop: () => end('stopped'),
    goOwnWay: () => end('ended'),
    goBack() {
      const person = following.get();
      if (person === undefined) return;
      end();
      history.back();
      tell({ kind: 'returned', person });
    },
    destroy: () => end(),
  };
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a.section === b.section && a.row === b.row;
}
