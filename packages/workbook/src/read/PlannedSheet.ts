import type { NoteColour } from '@evenboard/board';
import type { TracedNote, TracedSection } from '../trace/WorkbookTrace.ts';

/** A note as a file has it. */
export interface PlannedNote {
  /** Which of the sheet's sections, from 0; missing: in none. */
  readonly section?: number;
  /** Its row on the board: the header is row 1. */
  readonly row: number;
  /** Where it stands in the file, such as `C4`. */
  readonly cell: string;
  readonly text: string;
  readonly colour?: NoteColour;
  /** Who said it, by name. */
  readonly author?: string;
  /** Milliseconds since 1970, where the file says when it was written. */
  readonly createdAt?: number;
  readonly comments: readonly PlannedComment[];
  /** What our own workbook remembers of this note. */
  readonly traced?: TracedNote;
  /** In our own workbook: its cell was on another sheet, and is not there any more. */
  readonly movedFrom?: MovedFrom;
}

/** The room and the id of a note that was moved to another sheet. */
export interface MovedFrom {
  readonly room: string;
  readonly id: string;
}

/** Something that was said about a note. */
export interface PlannedComment {
  readonly text: string;
  /** Who said it, by name, where that does not stand before its words. */
  readonly author?: string;
  /** It stood there already when our own workbook was made. */
  readonly isTraced?: true;
}

/** What is in doubt about a cell of the file. */
export interface Doubt {
  readonly kind: 'cutText' | 'cutHeading' | 'noHeading' | 'unknownFormula';
  readonly cell: string;
}

/** What one sheet would bring to one board. Plain data. */
export interface PlannedSheet {
  readonly name: string;
  /** The row of its headings in the file. */
  readonly headerRow: number;
  /** The titles of its sections, in the order of its columns. */
  readonly sections: readonly string[];
  /** What each of them asks, where the file says so. */
  readonly prompts?: readonly string[];
  readonly notes: readonly PlannedNote[];
  readonly doubts: readonly Doubt[];
  /** In a workbook of ours: what it was when that was made. */
  readonly traced?: TracedSheet;
}

/** What a sheet of our own workbook was. */
export interface TracedSheet {
  /** The id of its room. */
  readonly room: string;
  /** What each column was; undefined for a new one. */
  readonly sections: readonly (TracedSection | undefined)[];
  /** Notes that are not in it any more. */
  readonly missing: readonly TracedNote[];
}

/** What a file would bring, and the sheets that bring nothing. */
export interface PlannedFile {
  /** The session that our own workbook was made from. */
  readonly session?: string;
  readonly sheets: readonly PlannedSheet[];
  readonly leftOut: readonly { readonly name: string; readonly why: 'hidden' | 'list' | 'empty' }[];
}
