import type { Note } from '../Note.ts';
import type { NoteColour } from '../NoteColour.ts';
import type { DeletedEntry } from '../restoreDeleted.ts';

/** A comment that comes with a note. */
export interface BroughtComment {
  readonly text: string;
  readonly author: string;
  readonly typedBy?: string;
}

/** A note of a board as a file remembers it from when it was made of that board. */
export interface Trace {
  readonly id: string;
  readonly text: string;
  readonly colour: string;
  readonly section: string;
  readonly row: number;
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
  /** Now when it is not given. */
  readonly createdAt?: number;
  readonly comments: readonly BroughtComment[];
  /** It is a note of this board that comes back. */
  readonly traced?: Trace;
}

/** A column of a table. One that comes back names its section, and the title that it had. */
export interface BroughtSection {
  readonly title: string;
  readonly prompt?: string;
  readonly traced?: { readonly id: string; readonly title: string };
}

/** A table from outside: a column for each section. */
export interface BroughtTable {
  readonly sections: readonly BroughtSection[];
  readonly notes: readonly BroughtNote[];
  /** Notes of this board that are not in the table any more. */
  readonly missing?: readonly Trace[];
  /** Notes of this board that were moved to another board's table, and come there. */
  readonly movedAway?: readonly Trace[];
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
  readonly prompt?: string;
  /** It was there when the file was made, and somebody has deleted it: it is made again only for what goes into it. */
  readonly isGone?: true;
}

/**
 * What was done on both sides since the file was made: to the words, the colour or the place; `taken`: moved in the file
 * to a cell that another note has got on the board; `gone`: changed in the file, and deleted on the board; `missing`: gone
 * from the file, and changed on the board.
 */
export type Conflict = 'text' | 'colour' | 'place' | 'taken' | 'gone' | 'missing';

/** A note of the board that comes back, and what becomes of it. What is missing stays as it is. */
export interface Return {
  readonly id: string;
  /** As the board has it; missing where it is gone. */
  readonly now?: Note;
  /** Missing where it has gone from the file. */
  readonly note?: BroughtNote;
  readonly text?: string;
  readonly colour?: NoteColour;
  readonly place?: { readonly section?: number; readonly row: number };
  readonly isDeleted?: true;
  /** It was moved to another board. */
  readonly isMovedAway?: true;
  readonly conflicts: readonly Conflict[];
  /** What has been said about it in the file since. */
  readonly comments: readonly BroughtComment[];
}

/** A section whose heading somebody has changed in the file. */
export interface Renaming {
  readonly id: string;
  readonly title: string;
  readonly before: string;
}

/** Where everything of some tables goes on a board, as it is now. */
export interface Placement {
  readonly sections: readonly TargetSection[];
  readonly renamings: readonly Renaming[];
  /** Only those of which something is to be told. */
  readonly returns: readonly Return[];
  /** In the order of the tables. */
  readonly arrivals: readonly PlacedArrival[];
  /** How many notes come back and are on the board as they are in the file. */
  readonly same: number;
  /** How many notes of the file were deleted on the board since it was made, and are as they were: they stay away. */
  readonly gone: number;
  /** How many notes of the board are not in the file any more. */
  readonly missing: number;
}

/** What has been brought in, in plain JSON: it is what it takes to take it back. */
export interface BroughtIn {
  /** With a fingerprint of what each was like then. */
  readonly notes: readonly { readonly id: string; readonly print: string }[];
  readonly comments: readonly string[];
  /** Those that were made. */
  readonly sections: readonly string[];
  readonly renamings: readonly Renaming[];
  /** Labels that came, by colour. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Notes that were changed: as they were before, and a fingerprint of what they became. */
  readonly changed: readonly { readonly id: string; readonly before: NoteBefore; readonly print: string }[];
  readonly deleted: readonly DeletedEntry[];
  /** The cells that these left, by their ids: as `cellKey` has them. */
  readonly left: Readonly<Record<string, string>>;
}

/** A note as it was before it was changed; `row` is its claim. */
export interface NoteBefore {
  readonly text: string;
  readonly colour: unknown;
  readonly place: { readonly section: string; readonly row: number };
  /** Where it stood freely on the board, if it did. */
  readonly position?: unknown;
}
