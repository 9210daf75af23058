import { FIRST_ROW } from '@evenboard/board';

/** A place of a section as the board draws it: `row` is the sheet's row (the first is 2). */
export interface Slot {
  readonly row: number;
  readonly note: string | undefined;
}

const FEWEST_LINES = 2;
const FARTHEST_EMPTY = 60;

/**
 * How many slots a frame has: every cell up to the last note, then empty ones up to the end of the line, at least one.
 * `keepRow` is the row of the current place: it is drawn too when it lies a little beyond (the grid may be there),
 * so that the focus on an empty place does not lose its slot when the notes above it go.
 * @param cellCount how many cells the section has, up to its last note.
 */
export function slotCountOf(cellCount: number, columns: number, keepRow?: number): number {
  const needed = Math.max(cellCount + 1, columns === 1 ? 1 : columns * FEWEST_LINES);
  const kept = keepRow === undefined ? 0 : keepRow - FIRST_ROW + 1;
  const wanted = kept - needed > FARTHEST_EMPTY ? needed : Math.max(needed, kept);
  return Math.ceil(wanted / columns) * columns;
}

/** The slots from one index to another, both counted in, with what is in them. */
export function slotsBetween(
  cells: readonly (string | undefined)[],
  first: number,
  last: number,
): readonly Slot[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => ({
    row: first + step + FIRST_ROW,
    note: cells[first + step],
  }));
}
