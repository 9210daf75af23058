import type { Position } from './Cell.ts';
import type { NoteColour } from './NoteColour.ts';

/** Where a merged text came from: the note that is gone, and whose it was. */
export interface MergedFrom {
  readonly note: string;
  readonly author: string;
}

/** A note as people see it: its effective place, and every field in order. */
export interface Note {
  readonly id: string;
  /** The section it is in; `unsorted` too when the section it names is gone. */
  readonly section: string;
  /** Its sheet row, 2 for the first. */
  readonly row: number;
  readonly text: string;
  readonly colour: NoteColour;
  /** A participant's id or `anonymous`. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly typedBy?: string;
  readonly confirmed?: boolean;
  /** The room it came from. */
  readonly room?: string;
  /** The note it was gathered from. */
  readonly source?: string;
  readonly mergedFrom?: readonly MergedFrom[];
  readonly lang?: string;
  readonly position?: Position;
}
