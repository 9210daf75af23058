import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { type Departure, departureFrom } from './departure.ts';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';
import type { SessionGate } from './sessionGate.ts';

/** A departure as it is now. */
export interface PlannedDeparture extends Departure {
  /** Somebody has asked to stay until the latest moment. */
  readonly isHeld: boolean;
}

/** Going from room to room: as one likes, and when the break-out rooms open, close or change. */
export interface RoomMoves {
  readonly departure: Readable<PlannedDeparture | undefined>;
  /** Shows another room for as long as one likes. */
  visit(room: RoomId): void;
  /** Goes at once where one is expected. */
  goNow(): void;
  /** "Wait, I am still writing": stays until the latest moment, or until `goNow`. */
  wait(): void;
  destroy(): void;
}

interface RoomMovesOptions {
  gate: Pick<SessionGate, 'get' | 'subscribe' | 'visit'>;
  /** Whether somebody is in the middle of something: then nothing takes them away until the latest moment. */
  isBusy(): boolean;
  /** Ends what is being written, so that it is kept where it was begun. */
  letGo(): void;
}

const LOOK_EVERY_MS = 250;

/** Takes a person where the server has them, in their own time. Made once for a stay in a session. */
export function createRoomMoves({ gate, isBusy, letGo }: RoomMovesOptions): RoomMoves {
  const departure = createValue<PlannedDeparture | undefined>(undefined);
  let room: RoomSession | undefined;
  let shownSinceMs = 0;
  let followed: RoomId = MAIN_ROOM;
  let stops: readonly (() => void)[] = [];
  let isLooking = false;
  let isDestroyed = false;

  const home = () => room?.people.get().get(room.me.id)?.room;

  function plan(now: RoomSession): PlannedDeparture | undefined {
    const next = departureFrom({
      me: now.me,
      people: now.people.get(),
      rooms: now.rooms.get(),
      breakout: now.breakout.get(),
      shown: now.roomId,
      shownSinceMs,
      followed,
      nowMs: now.serverNow(),
    });
    const before = departure.get();
    // The rooms open while one waits: it is the same way to the same place, and the time for it goes on.
    if (next === undefined || before?.to !== next.to) return next && { ...next, isHeld: false };
    return before.why === next.why ? before : { ...next, latestMs: before.latestMs, isHeld: before.isHeld };
  }

  function go(): void {
    const planned = departure.get();
    if (planned === undefined) return;
    letGo();
    followed = planned.why === 'opening' ? (home() ?? followed) : planned.to;
    gate.visit(planned.to, 'moved');
  }

  /** The server says when the rooms open; when they close, or one belongs elsewhere, it is the page that goes. */
  function isTimeToGo({ why, goesAtMs, latestMs, isHeld }: PlannedDeparture, now: RoomSession): boolean {
    const nowMs = now.serverNow();
    if (why === 'opening' || nowMs < goesAtMs) return false;
    if (!isBusy()) return !isHeld || nowMs >= latestMs;
    // A facilitator may be in the middle of arranging the rooms.
    return nowMs >= latestMs && now.me.role !== 'facilitator';
  }

  function look(): void {
    isLooking = false;
    if (room === undefined || isDestroyed) return;
    if (home() === room.roomId) followed = room.roomId;
    const planned = plan(room);
    departure.set(planned);
    if (planned !== undefined && isTimeToGo(planned, room)) go();
  }

  /** In a task of its own: people and the state of the rooms change together, one after the other. */
  function lookSoon(): void {
    if (isLooking) return;
    isLooking = true;
    queueMicrotask(look);
  }

  function entered(): void {
    const state = gate.get();
    const next = state.kind === 'open' ? state.session : undefined;
    if (next === room) return;
    if (room === undefined && next !== undefined) followed = next.roomId;
    room = next;
    for (const stop of stops) stop();
    departure.set(undefined);
    shownSinceMs = next?.serverNow() ?? 0;
    stops =
      next === undefined
        ? []
        : [next.people, next.rooms, next.breakout].map((one) => one.subscribe(lookSoon));
    lookSoon();
  }

  const timer = setInterval(() => departure.get() && look(), LOOK_EVERY_MS);
  const stopWatching = gate.subscribe(entered);
  entered();
  return {
    departure,
    visit(to) {
      followed = home() ?? followed;
      gate.visit(to, 'visited');
    },
    goNow: go,
    wait() {
      const planned = departure.get();
      if (planned !== undefined) departure.set({ ...planned, isHeld: true });
    },
    destroy() {
      isDestroyed = true;
      clearInterval(timer);
      stopWatching();
      for (const stop of stops) stop();
    },
  };
}
