/** The built-in last section, for notes outside every frame and notes whose section is gone. */
export const UNSORTED = 'unsorted';

/** The sheet row of a column's first note; row 1 is the header. */
export const FIRST_ROW = 2;

/** The greatest claim a note may make, and the greatest row a command aims at. */
export const LAST_ROW = 100_000;

/** A place in the grid: a section's id (or `unsorted`) and a sheet row, 2 for the first note. */
export interface Cell {
  readonly section: string;
  readonly row: number;
}

/** A point on the board, in pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A claim as the document holds it: not yet an effective row. */
export interface Place {
  readonly section: string;
  readonly row: number;
}
