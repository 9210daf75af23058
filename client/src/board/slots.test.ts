import { describe, expect, it } from 'vitest';
import { slotCountOf, slotsBetween } from './slots.ts';

describe('the slots of a frame', () => {
  it('are numbered like the sheet, from row 2, with empty cells as gaps', () => {
    expect(slotsBetween(['a', undefined, 'b'], 0, 3)).toEqual([
      { row: 2, note: 'a' },
      { row: 3, note: undefined },
      { row: 4, note: 'b' },
      { row: 5, note: undefined },
    ]);
    expect(slotsBetween(['a', 'b', 'c'], 1, 1)).toEqual([{ row: 3, note: 'b' }]);
  });

  it('always end with an empty one and a full line', () => {
    expect(slotCountOf(4, 2)).toBe(6);
    expect(slotCountOf(5, 2)).toBe(6);
    expect(slotCountOf(2, 1)).toBe(3);
  });

  it('are two lines in an empty section, and one where there is one to a line', () => {
    expect(slotCountOf(0, 3)).toBe(6);
    expect(slotCountOf(0, 1)).toBe(1);
  });

  it('reach to the current place when it lies beyond, but never by hundreds of empty ones', () => {
    expect(slotCountOf(1, 2, 8)).toBe(8);
    expect(slotCountOf(1, 2, 900)).toBe(4);
  });
});
