import { describe, expect, it } from 'vitest';
import { type NavigableFrame, neighbour } from './neighbour.ts';

const frame = (section: string, x: number, y: number, slotCount: number, columns = 2): NavigableFrame => ({
  section,
  columns,
  slotCount,
  box: { x, y, width: 400, height: 600 },
});
const wall = [frame('a', 0, 0, 6), frame('b', 420, 0, 4), frame('c', 0, 700, 4)];

describe('neighbour', () => {
  it('goes to the slot beside, above and below within a section', () => {
    expect(neighbour(wall, { section: 'a', row: 2 }, 'right')).toEqual({ section: 'a', row: 3 });
    expect(neighbour(wall, { section: 'a', row: 3 }, 'down')).toEqual({ section: 'a', row: 5 });
    expect(neighbour(wall, { section: 'a', row: 5 }, 'up')).toEqual({ section: 'a', row: 3 });
    expect(neighbour(wall, { section: 'a', row: 5 }, 'left')).toEqual({ section: 'a', row: 4 });
  });

  it('goes on to the next section at the same line, on the side one comes from', () => {
    expect(neighbour(wall, { section: 'a', row: 5 }, 'right')).toEqual({ section: 'b', row: 4 });
    expect(neighbour(wall, { section: 'b', row: 2 }, 'left')).toEqual({ section: 'a', row: 3 });
  });

  it('enters at the last line when the next section is shorter', () => {
    expect(neighbour(wall, { section: 'a', row: 7 }, 'right')).toEqual({ section: 'b', row: 4 });
  });

  it('goes up and down between sections that stand in one strip', () => {
    expect(neighbour(wall, { section: 'a', row: 7 }, 'down')).toEqual({ section: 'c', row: 3 });
    expect(neighbour(wall, { section: 'c', row: 2 }, 'up')).toEqual({ section: 'a', row: 6 });
  });

  it('stays at the edge of the board: nothing wraps', () => {
    expect(neighbour(wall, { section: 'a', row: 2 }, 'left')).toBeUndefined();
    expect(neighbour(wall, { section: 'a', row: 2 }, 'up')).toBeUndefined();
    expect(neighbour(wall, { section: 'b', row: 3 }, 'right')).toBeUndefined();
  });

  it('starts at the first slot when the section one was in is gone', () => {
    expect(neighbour(wall, { section: 'gone', row: 9 }, 'down')).toEqual({ section: 'a', row: 2 });
    expect(neighbour([], { section: 'gone', row: 9 }, 'down')).toBeUndefined();
  });
});
