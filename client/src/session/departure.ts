import {
  type BreakoutEntry,
  MAIN_ROOM,
  type ParticipantId,
  type PersonEntry,
  type RoomEntry,
  type RoomId,
} from '@evenboard/protocol';
import { breakoutIn } from './breakoutIn.ts';

/** So long people may stay where they are to finish a sentence. */
export const STAY_MS = 60_000;
/** The server ends the rooms after the same time; what is written last must be there before. */
const BEFORE_THE_END_MS = 3_000;
/** People are told so long before they go back. */
export const NOTICE_MS = 10_000;

/** That one goes to another room soon. Times are in ms, by the server's clock. */
export interface Departure {
  readonly to: RoomId;
  /** `opening`: the rooms open, or their facilitators change, and the server says when. `moved`: one belongs there now. */
  readonly why: 'opening' | 'moved' | 'closing';
  /** Who is not in the middle of something goes at this time. */
  readonly goesAtMs: number;
  /** Who writes, or has asked to stay a little, goes at this time at the latest. */
  readonly latestMs: number;
}

/** What decides whether one goes somewhere. */
export interface Whereabouts {
  readonly me: { readonly id: ParticipantId };
  readonly people: ReadonlyMap<ParticipantId, PersonEntry>;
  readonly rooms: ReadonlyMap<RoomId, RoomEntry>;
  readonly breakout: BreakoutEntry;
  /** The room that the page shows, and since when. */
  readonly shown: RoomId;
  readonly shownSinceMs: number;
  /** Where the server had one when one last went anywhere: that it is elsewhere now is a reason to go. */
  readonly followed: RoomId;
  readonly nowMs: number;
}

/** Where one goes from here, and when; `undefined`: one stays. */
export function departureFrom(where: Whereabouts): Departure | undefined {
  const { breakout, shown, followed, nowMs } = where;
  if (breakout.state === 'closing' || timeIn(where, shown).state === 'closing') return back(where);
  const home = where.people.get(where.me.id)?.room;
  const isHomeOpen = home !== undefined && timeIn(where, home).state !== 'closing';
  if (isHomeOpen && home !== followed && home !== shown) {
    return { to: home, why: 'moved', goesAtMs: nowMs, latestMs: nowMs + STAY_MS };
  }
  const to = breakout.state === 'opening' ? roomToOpen(where) : undefined;
  if (to === undefined || to === shown || breakout.opensAt === undefined) return undefined;
  return { to, why: 'opening', goesAtMs: breakout.opensAt, latestMs: breakout.opensAt + STAY_MS };
}

/** The time in a room is its own where it has one. The main board has none. */
function timeIn({ breakout, rooms }: Whereabouts, room: RoomId): BreakoutEntry {
  return breakoutIn(breakout, rooms.get(room));
}

/** Once the time in a room is over, to the main board; who only looked in, back to the room they came from. */
function back(where: Whereabouts): Departure | undefined {
  const { people, me, shown, shownSinceMs } = where;
  const { state, endsAt } = timeIn(where, shown);
  if (shown === MAIN_ROOM || endsAt === undefined || state !== 'closing') return undefined;
  const home = people.get(me.id)?.room ?? MAIN_ROOM;
  const to = timeIn(where, home).state === 'open' ? home : MAIN_ROOM;
  const latestMs = endsAt - BEFORE_THE_END_MS;
  const since = Math.max(endsAt - STAY_MS, shownSinceMs);
  return { to, why: 'closing', goesAtMs: Math.min(since + NOTICE_MS, latestMs), latestMs };
}

/**
 * In the first round one's own room. Later groups stay, and facilitators go on to the next room with their question; whose
 * room had ended before the others goes there again.
 */
function roomToOpen({ me, people, rooms, breakout }: Whereabouts): RoomId | undefined {
  const group = people.get(me.id)?.group;
  if (group === undefined || breakout.round === undefined || breakout.round <= 1) return group;
  const inOrder = [...rooms.keys()].filter((id) => id !== MAIN_ROOM);
  const goesAlong = rooms.get(group)?.facilitators.includes(me.id) === true;
  if (goesAlong) return inOrder[(inOrder.indexOf(group) + 1) % inOrder.length];
  return rooms.get(group)?.state === 'closed' ? group : undefined;
}
