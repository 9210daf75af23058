import type { NoteColour } from '../NoteColour.ts';

/** A comment that comes with a note. */
export interface BroughtComment {
  readonly text: string;
  readonly author: string;
  readonly typedBy?: string;
}

/** A note that comes from outside. */
export interface BroughtNote {
  /** Which of the table's sections, from 0; missing: in none. */
  readonly section?: number;
  /** The row it stands in there; the first one below the header is 2. */
  readonly row: number;
  readonly text: string;
  readonly colour: NoteColour;
  readonly author: string;
  readonly typedBy?: string;
  readonly comments: readonly BroughtComment[];
}

/** A table from outside: a column for each section. */
export interface BroughtTable {
  /** Their titles. */
  readonly sections: readonly string[];
  readonly notes: readonly BroughtNote[];
}

/**
 * How a note stands to the board: `added` at its own place, `besides`, below the last note, because another note of the
 * board is in that cell, or there `already`.
 */
export type Arrival = 'added' | 'besides' | 'already';

/** Where a note of a table goes. */
export interface PlacedArrival {
  readonly note: BroughtNote;
  readonly arrival: Arrival;
  /** Which of the sections of the placement; missing: in none. */
  readonly section?: number;
  readonly row: number;
}

/** A section that is there, or one that has to be made and has no id yet. */
export interface TargetSection {
  readonly id?: string;
  readonly title: string;
}

/** Where everything of some tables goes on a board, as it is now. */
export interface Placement {
  readonly sections: readonly TargetSection[];
  /** In the order of the tables. */
  readonly arrivals: readonly PlacedArrival[];
}

/** What has been brought in, in plain JSON: it is what it takes to take it back. */
export interface BroughtIn {
  /** With a fingerprint of what each was like then. */
  readonly notes: readonly { readonly id: string; readonly print: string }[];
  readonly comments: readonly string[];
  /** Those that were made. */
  readonly sections: readonly string[];
}
