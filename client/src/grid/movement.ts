/** A place by column from 0 and sheet row; row 1 is the header. */
export interface Place {
  column: number;
  row: number;
}

/** What movement needs to know of a grid. */
export interface PlaceMap {
  /** How many columns there are. */
  columns: number;
  /** The last row, the empty one after the last note included. */
  rows: number;
  isFilled(column: number, row: number): boolean;
}

export type Movement =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'jumpUp'
  | 'jumpDown'
  | 'jumpLeft'
  | 'jumpRight'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
  jumpUp: [0, -1],
  jumpDown: [0, 1],
  jumpLeft: [-1, 0],
  jumpRight: [1, 0],
};

function isInside(map: PlaceMap, { column, row }: Place): boolean {
  return column >= 0 && column < map.columns && row >= 1 && row <= map.rows;
}

/** Headers count as filled, as they do in a spreadsheet. */
function isFilled(map: PlaceMap, place: Place): boolean {
  return place.row === 1 || map.isFilled(place.column, place.row);
}

/** As Ctrl+arrow in a spreadsheet: to the end of this block, else to the next filled place, else to the edge. */
function jump(map: PlaceMap, from: Place, [dx, dy]: readonly [number, number]): Place {
  const after = (place: Place): Place => ({ column: place.column + dx, row: place.row + dy });
  let place = after(from);
  if (!isInside(map, place)) return from;
  const isInBlock = isFilled(map, from) && isFilled(map, place);
  while (isInside(map, after(place)) && isFilled(map, isInBlock ? after(place) : place) === isInBlock) {
    place = after(place);
  }
  return place;
}

function lastFilledRow(map: PlaceMap): number {
  for (let row = map.rows; row > 1; row -= 1) {
    for (let column = 0; column < map.columns; column += 1) if (map.isFilled(column, row)) return row;
  }
  return 2;
}

/** Where a movement leads; the same place at the edge. `pageRows`: how many rows a page has. */
export function movePlace(map: PlaceMap, from: Place, movement: Movement, pageRows = 10): Place {
  const lastColumn = Math.max(0, map.columns - 1);
  switch (movement) {
    case 'rowStart':
      return { column: 0, row: from.row };
    case 'rowEnd':
      return { column: lastColumn, row: from.row };
    case 'gridStart':
      return { column: 0, row: Math.min(2, map.rows) };
    case 'gridEnd':
      return { column: lastColumn, row: lastFilledRow(map) };
    case 'pageUp':
      return { column: from.column, row: Math.max(1, from.row - pageRows) };
    case 'pageDown':
      return { column: from.column, row: Math.min(map.rows, from.row + pageRows) };
    default: {
      const step = STEPS[movement] ?? [0, 0];
      if (movement.startsWith('jump')) return jump(map, from, step);
      const to = { column: from.column + step[0], row: from.row + step[1] };
      return isInside(map, to) ? to : from;
    }
  }
}

export type Edge = 'firstRow' | 'lastRow' | 'firstColumn' | 'lastColumn';

/** The edge that a movement which led nowhere ran into. */
export function edgeOf(movement: Movement): Edge {
  if (['up', 'jumpUp', 'pageUp', 'gridStart'].includes(movement)) return 'firstRow';
  if (['down', 'jumpDown', 'pageDown', 'gridEnd'].includes(movement)) return 'lastRow';
  return ['left', 'jumpLeft', 'rowStart'].includes(movement) ? 'firstColumn' : 'lastColumn';
}
