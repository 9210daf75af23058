import { FIRST_ROW } from '@evenboard/board';

/** A place of a section as the board draws it: `row` is the sheet's row (the first is 2). */
export interface Slot {
  readonly row: number;
  readonly note: string | undefined;
}

const FEWEST_LINES = 2;
const FARTHEST_EMPTY = 60;

/**
 * The slots a frame shows: every cell up to the last note, then empty ones up to the end of the line, at least one.
 * `keepRow` is the row of the current place: it is drawn too when it lies a little beyond (the grid may be there),
 * so that the focus on an empty place does not lose its slot when the notes above it go.
 */
export function frameSlots(
  cells: readonly (string | undefined)[],
  columns: number,
  keepRow?: number,
): Slot[] {
  const needed = Math.max(cells.length + 1, columns === 1 ? 1 : columns * FEWEST_LINES);
  const kept = keepRow === undefined ? 0 : keepRow - FIRST_ROW + 1;
  const wanted = kept - needed > FARTHEST_EMPTY ? needed : Math.max(needed, kept);
  const count = Math.ceil(wanted / columns) * columns;
  return Array.from({ length: count }, (_, index) => ({ row: index + FIRST_ROW, note: cells[index] }));
}
