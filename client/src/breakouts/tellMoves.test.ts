import type { BreakoutEntry, RoomEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { createTestClock } from '../announce/testClock.ts';
import { createValue } from '../session/Readable.ts';
import type { PlannedDeparture } from '../session/roomMoves.ts';
import { tellMoves } from './tellMoves.ts';

const blue: RoomEntry = { name: 'Blue', colour: 'blue', facilitators: [] };

/** What is said on the main board; the page's clock is a little behind the server's. */
function onMain() {
  const clock = createTestClock();
  const said: string[] = [];
  const departure = createValue<PlannedDeparture | undefined>(undefined);
  const breakout = createValue<BreakoutEntry>({ state: 'opening' });
  const stop = tellMoves({
    room: {
      rooms: createValue(new Map([['blue', blue]])),
      roomId: 'main',
      serverNow: () => clock.now() - 8,
      breakout,
    },
    moves: { departure },
    announcer: {
      urgent: (words) => void said.push(`! ${words}`),
      remote: (message) => void said.push(typeof message === 'string' ? message : message.words()),
    },
    clock,
  });
  const now = clock.now();
  const opening: PlannedDeparture = {
    to: 'blue',
    why: 'opening',
    goesAtMs: now + 10_000,
    latestMs: now + 70_000,
    isHeld: false,
  };
  return { clock, said, departure, breakout, opening, stop };
}

const TEN = '! You go to Blue in 10 seconds. While you write, you stay.';

it('says where one goes and when, and once more five seconds before', () => {
  const { clock, said, departure, opening } = onMain();
  departure.set(opening);
  departure.set({ ...opening });
  expect(said).toEqual([TEN]);
  clock.advance(10_000);
  expect(said).toEqual([TEN, 'You go to Blue in 5 seconds.']);
});

it('does not say it again to who has asked to stay', () => {
  const { clock, said, departure, opening } = onMain();
  departure.set(opening);
  departure.set({ ...opening, isHeld: true });
  clock.advance(10_000);
  expect(said).toEqual([TEN]);
});

it('says that it is called off, and nothing more', () => {
  const { clock, said, departure, breakout, opening } = onMain();
  departure.set(opening);
  breakout.set({ state: 'none' });
  departure.set(undefined);
  clock.advance(10_000);
  expect(said).toEqual([TEN, 'The rooms do not open now. You stay here.']);
});

it('tells who is moved without notice only if they have not gone at once', () => {
  const { clock, said, departure, opening } = onMain();
  departure.set({ ...opening, why: 'moved', goesAtMs: clock.now() });
  departure.set(undefined);
  clock.advance(0);
  expect(said).toEqual([]);
  departure.set({ ...opening, why: 'moved', goesAtMs: clock.now() });
  clock.advance(0);
  expect(said).toEqual(['! You belong to Blue now. Finish first; then you go there.']);
});
