import type { RoomEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { createValue } from '../session/Readable.ts';
import { tellOneRoom } from './tellOneRoom.ts';

/** A facilitator on the main board, and what they are told. */
function setUp(role: 'facilitator' | 'participant' = 'facilitator', roomId = 'main') {
  const told: unknown[] = [];
  const mine = { is: false };
  const blue = (more: Partial<RoomEntry> = {}): ReadonlyMap<string, RoomEntry> =>
    new Map([['blue', { name: 'Blue', colour: 'blue', facilitators: [], ...more }]]);
  const rooms = createValue(blue());
  const stop = tellOneRoom(
    { rooms, roomId, me: { id: 'oluchi', name: 'Oluchi', role }, serverNow: () => 0 },
    { remote: (words) => void told.push(words) },
    () => mine.is,
  );
  return { told, mine, set: (more?: Partial<RoomEntry>) => rooms.set(blue(more)), stop };
}

it('tells once each that another room has more time, closes, and is over', () => {
  const { told, set } = setUp();
  set({ state: 'open', endsAt: 300_000 });
  set({ state: 'open', endsAt: 300_000, section: 'a' });
  set({ state: 'closing', endsAt: 60_000 });
  set({ state: 'closed' });
  set();
  expect(told).toEqual([
    'Blue has a time of its own: 5 minutes left.',
    'Blue closes. Its people come back.',
    'Blue has ended. Its people are on the main board.',
  ]);
});

it('tells nothing of one’s own doing, nothing of the room in front of one, and nothing to participants', () => {
  const own = setUp();
  own.mine.is = true;
  own.set({ state: 'closing', endsAt: 60_000 });
  const here = setUp('facilitator', 'blue');
  here.set({ state: 'closing', endsAt: 60_000 });
  const participant = setUp('participant');
  participant.set({ state: 'closing', endsAt: 60_000 });
  expect([...own.told, ...here.told, ...participant.told]).toEqual([]);
});
