import type { BreakoutEntry, RoomEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { breakoutIn } from './breakoutIn.ts';

const ALL: BreakoutEntry = { state: 'open', endsAt: 1_000, round: 1 };
const room = (more: Partial<RoomEntry> = {}): RoomEntry => ({
  name: 'Blue',
  colour: 'blue',
  facilitators: [],
  ...more,
});

it('is that of all rooms where a room has no time of its own, or is unknown', () => {
  expect(breakoutIn(ALL, room())).toEqual(ALL);
  expect(breakoutIn(ALL, undefined)).toEqual(ALL);
});

it('is the room’s own where it has one, and over where the room is', () => {
  expect(breakoutIn(ALL, room({ state: 'open', endsAt: 5_000 }))).toEqual({ ...ALL, endsAt: 5_000 });
  expect(breakoutIn(ALL, room({ state: 'closing', endsAt: 500 }))).toMatchObject({
    state: 'closing',
    endsAt: 500,
  });
  expect(breakoutIn(ALL, room({ state: 'closed' }))).toEqual({ state: 'none', round: 1 });
});

it('is that of all again as soon as all of them go on together', () => {
  const opening: BreakoutEntry = { state: 'opening', opensAt: 9, round: 2 };
  expect(breakoutIn(opening, room({ state: 'closed' }))).toBe(opening);
});
