import {
  type BreakoutEntry,
  MAIN_ROOM,
  type ParticipantId,
  type PersonEntry,
  type RoomEntry,
  type RoomId,
} from '@evenboard/protocol';

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
  if (breakout.state === 'closing') return back(where);
  const home = where.people.get(where.me.id)?.room;
  if (home !== undefined && home !== followed && home !== shown) {
    return { to: home, why: 'moved', goesAtMs: nowMs, latestMs: nowMs + STAY_MS };
  }
  const to = breakout.state === 'opening' ? roomToOpen(where) : undefined;
  if (to === undefined || to === shown || breakout.opensAt === undefined) return undefined;
  return { to, why: 'opening', goesAtMs: breakout.opensAt, latestMs: breakout.opensAt + STAY_MS };
}

/** Once the time in the rooms is over, from any of them to the main board. */
function back({ breakout, shown, shownSinceMs }: Whereabouts): Departure | undefined {
  if (shown === MAIN_ROOM || breakout.endsAt === undefined) return undefined;
  const latestMs = breakout.endsAt - BEFORE_THE_END_MS;
  const since = Math.max(breakout.endsAt - STAY_MS, shownSinceMs);
  return { to: MAIN_ROOM, why: 'closing', goesAtMs: Math.min(since + NOTICE_MS, latestMs), latestMs };
}

/** In the first round one's own room. Later groups stay, and facilitators go on to the next room with their question. */
function roomToOpen({ me, people, rooms, breakout }: Whereabouts): RoomId | undefined {
  const group = people.get(me.id)?.group;
  if (group === undefined || breakout.round === undefined || breakout.round <= 1) return group;
  const inOrder = [...rooms.keys()].filter((id) => id !== MAIN_ROOM);
  const goesAlong = rooms.get(group)?.facilitators.includes(me.id) === true;
  return goesAlong ? inOrder[(inOrder.indexOf(group) + 1) % inOrder.length] : undefined;
}
