import { describe, expect, it } from 'vitest';
import { edgeOf, type Movement, movePlace, type PlaceMap } from './movement.ts';

// Columns A to C, rows 2 to 8; A2 A3 A6 and C3 are filled.
const filled = new Set(['0:2', '0:3', '0:6', '2:3']);
const map: PlaceMap = { columns: 3, rows: 8, isFilled: (column, row) => filled.has(`${column}:${row}`) };
const go = (from: string, movement: Movement) => {
  const place = { column: from.charCodeAt(0) - 65, row: Number(from.slice(1)) };
  const to = movePlace(map, place, movement, 3);
  return `${String.fromCharCode(65 + to.column)}${to.row}`;
};

describe('movement in the grid', () => {
  it('goes one place with an arrow, headers included', () => {
    expect(go('B4', 'up')).toBe('B3');
    expect(go('B4', 'down')).toBe('B5');
    expect(go('B4', 'left')).toBe('A4');
    expect(go('B4', 'right')).toBe('C4');
    expect(go('B2', 'up')).toBe('B1');
  });

  it('stays at the edges and knows which one it is', () => {
    expect(go('A1', 'up')).toBe('A1');
    expect(go('A1', 'left')).toBe('A1');
    expect(go('C8', 'down')).toBe('C8');
    expect(go('C8', 'right')).toBe('C8');
    expect(edgeOf('pageDown')).toBe('lastRow');
    expect(edgeOf('jumpLeft')).toBe('firstColumn');
  });

  it('jumps as a spreadsheet does: end of the block, next filled place, edge', () => {
    expect(go('A1', 'jumpDown')).toBe('A3');
    expect(go('A3', 'jumpDown')).toBe('A6');
    expect(go('A6', 'jumpDown')).toBe('A8');
    expect(go('A5', 'jumpUp')).toBe('A3');
    expect(go('A3', 'jumpUp')).toBe('A1');
    expect(go('A3', 'jumpRight')).toBe('C3');
    expect(go('B5', 'jumpRight')).toBe('C5');
    expect(go('C8', 'jumpDown')).toBe('C8');
  });

  it('goes to the ends of the row, of the grid, and by pages', () => {
    expect(go('B4', 'rowStart')).toBe('A4');
    expect(go('B4', 'rowEnd')).toBe('C4');
    expect(go('B4', 'gridStart')).toBe('A2');
    expect(go('B4', 'gridEnd')).toBe('C6');
    expect(go('B4', 'pageDown')).toBe('B7');
    expect(go('B7', 'pageDown')).toBe('B8');
    expect(go('B2', 'pageUp')).toBe('B1');
  });
});
