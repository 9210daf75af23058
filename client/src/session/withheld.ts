import { type WithheldNow, withheldNow } from '@evenboard/protocol';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';

type Seen = Pick<
  RoomSession,
  'me' | 'roomId' | 'people' | 'rooms' | 'info' | 'breakout' | 'serverNow' | 'isTimeKnown'
>;

export interface WatchedRights {
  readonly withheld: Readable<WithheldNow>;
  destroy(): void;
}

/** Longer than this no timer waits: it looks again, and begins anew. */
const MOST_WAIT_MS = 60_000;
const NOTHING_SOON = Number.NEGATIVE_INFINITY;

function isSame(a: WithheldNow, b: WithheldNow): boolean {
  return a.size === b.size && [...a].every(([ability, why]) => b.get(ability) === why);
}

/**
 * What I may not do on this board now, by the server's own rules; it changes with stages, rooms, roles, and at the
 * closing time, with or without a line.
 */
export function watchWithheld(seen: Seen): WatchedRights {
  const { me, roomId, people, rooms, info, breakout, serverNow, isTimeKnown } = seen;
  // A clock that nobody has confirmed closes nothing.
  const now = () => (isTimeKnown.get() ? serverNow() : NOTHING_SOON);

  function find(): WithheldNow {
    const { room = roomId, group, muted } = people.get().get(me.id) ?? {};
    const person = { role: me.role, room, ...(group && { group }), ...(muted && { muted }) };
    return withheldNow({
      person,
      board: roomId,
      info: info.get(),
      breakout: breakout.get().state,
      isOver: rooms.get().get(roomId)?.state === 'closed',
      now: now(),
    });
  }

  const withheld = createValue(find());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const next = find();
    if (!isSame(next, withheld.get())) withheld.set(next);
    clearTimeout(timer);
    const leftMs = (info.get()?.closesAt ?? 0) - now();
    if (leftMs > 0 && Number.isFinite(leftMs)) timer = setTimeout(look, Math.min(leftMs, MOST_WAIT_MS));
  }

  look();
  const stops = [people, rooms, info, breakout, isTimeKnown].map((one) => one.subscribe(look));
  return {
    withheld,
    destroy() {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
