/**
 * What a workbook remembers of the boards it was made from: which note is which, and what it said then. Loading the
 * workbook again compares with it, so that what was changed in the workbook is told from what was changed on the board.
 */
export interface WorkbookTrace {
  /** The id of the session. Ids of notes mean nothing in another one. */
  readonly session: string;
  readonly rooms: readonly TracedRoom[];
}

export interface TracedRoom {
  readonly id: string;
  /** The name of its sheet. */
  readonly sheet: string;
  readonly sections: readonly TracedSection[];
  readonly notes: readonly TracedNote[];
}

/** A column of the sheet. The one of unsorted notes has the id `unsorted`. */
export interface TracedSection {
  readonly id: string;
  /** Of its header: `B1`. */
  readonly cell: string;
  readonly title: string;
}

/** A note, each of its values as the cell shows it. */
export interface TracedNote {
  readonly id: string;
  readonly cell: string;
  readonly section: string;
  readonly text: string;
  readonly colour: string;
  readonly comments: readonly TracedComment[];
}

export interface TracedComment {
  readonly id: string;
  /** As the note of the cell has it, with who said it; it may have several lines. */
  readonly text: string;
}
