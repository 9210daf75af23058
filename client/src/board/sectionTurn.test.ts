import { addSection } from '@evenboard/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { Hand } from './hand.ts';
import { createSectionTurn, TURNS_AFTER_MS } from './sectionTurn.ts';

const WIDTH_PX = 390;
const MIDDLE = 195;
const RIGHT = 385;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(WIDTH_PX);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A3 in hand on a telephone, with section A before it. */
function openTurn() {
  const { mine, room, notes, sections } = openSharedTestRoom();
  room.current.setNote(notes.a3);
  const hand = createValue<Hand | undefined>({
    kind: 'notes',
    notes: [notes.a3],
    landing: { section: sections.a, row: 3 },
    isKeyboard: false,
  });
  let at = { x: MIDDLE, y: 300 };
  const say = vi.fn();
  const turn = createSectionTurn({
    room,
    parts: { hand, isNarrow: true },
    announcer: { say },
    pointer: { at: () => at },
  });
  const held = () => {
    const now = hand.get();
    if (now?.kind !== 'notes') throw new Error('nothing is in hand');
    return now;
  };
  const moveTo = (x: number) => {
    at = { x, y: 300 };
    turn.moved();
  };
  return { mine, sections, held, moveTo, say, turn };
}

it('turns to the next section when notes rest at the side of the page, and back at the other', () => {
  const { sections, held, moveTo, say } = openTurn();
  moveTo(MIDDLE);
  moveTo(RIGHT);
  expect(held()).toMatchObject({ aim: 1, landing: { section: sections.a } });
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held()).toMatchObject({ turnedTo: sections.b, landing: undefined });
  expect(say).toHaveBeenLastCalledWith('Section B, What we want to see.');
  moveTo(5);
  expect(held().aim).toBe(-1);
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held().turnedTo).toBe(sections.a);
});

it('does not turn for who only passes, nor for what was taken up at the side', () => {
  const { held, moveTo, turn } = openTurn();
  moveTo(RIGHT);
  vi.advanceTimersByTime(2 * TURNS_AFTER_MS);
  expect(held().aim).toBeUndefined();
  moveTo(MIDDLE);
  moveTo(RIGHT);
  vi.advanceTimersByTime(TURNS_AFTER_MS / 2);
  moveTo(MIDDLE);
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held().turnedTo).toBeUndefined();
  moveTo(RIGHT);
  turn.end();
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held().turnedTo).toBeUndefined();
});

it('goes on while they rest there, and stops at the last section', () => {
  const { mine, held, moveTo } = openTurn();
  const last = addSection(mine, { title: 'How', prompt: '', columns: 1, index: 2 });
  moveTo(MIDDLE);
  moveTo(RIGHT);
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held().aim).toBe(1);
  vi.advanceTimersByTime(TURNS_AFTER_MS);
  expect(held()).toMatchObject({ turnedTo: last, aim: undefined });
});
