import type { Position } from './Cell.ts';
import type { NoteColour } from './NoteColour.ts';

/** A question or theme: a frame on the board and a column in the grid. */
export interface Section {
  readonly id: string;
  /** Its column letters: A, B, … */
  readonly letter: string;
  /** Its place among the columns, 0 for A. */
  readonly index: number;
  /** Empty in the built-in unsorted section, which the client names. */
  readonly title: string;
  readonly prompt: string;
  /** The key it is ordered by, compared by code unit; empty in the unsorted section. */
  readonly order: string;
  readonly colour?: NoteColour;
  readonly position?: Position;
  /** Slots in a line on the board. */
  readonly columns: number;
  readonly locked: boolean;
  readonly lang?: string;
  readonly isUnsorted: boolean;
}
