import { describe, expect, it } from 'vitest';
import { frameSlots } from './slots.ts';

describe('frameSlots', () => {
  it('numbers slots like the sheet, from row 2, and keeps empty cells as gaps', () => {
    const slots = frameSlots(['a', undefined, 'b'], 2);
    expect(slots.map(({ row, note }) => [row, note])).toEqual([
      [2, 'a'],
      [3, undefined],
      [4, 'b'],
      [5, undefined],
    ]);
  });

  it('always ends with an empty slot and a full line', () => {
    expect(frameSlots(['a', 'b', 'c', 'd'], 2)).toHaveLength(6);
    expect(frameSlots(['a', 'b', 'c', 'd', 'e'], 2)).toHaveLength(6);
    expect(frameSlots(['a', 'b'], 1)).toHaveLength(3);
  });

  it('shows two lines of an empty section, and one slot of it where there is one to a line', () => {
    expect(frameSlots([], 3)).toHaveLength(6);
    expect(frameSlots([], 1)).toHaveLength(1);
  });

  it('keeps the current place in sight when it lies beyond, but never draws hundreds of empty slots', () => {
    expect(frameSlots(['a'], 2, 8)).toHaveLength(8);
    expect(frameSlots(['a'], 2, 900)).toHaveLength(4);
  });
});
