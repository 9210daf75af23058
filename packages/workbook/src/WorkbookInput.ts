/** A section as `readBoard` returns it; what a workbook needs of it. */
export interface SnapshotSection {
  readonly id: string;
  readonly title: string;
  /** True for the built-in last one, which has no title of its own. */
  readonly isUnsorted: boolean;
}

/** A note at its effective place. `row` is a sheet row: the first note of a section is in row 2. */
export interface SnapshotNote {
  readonly id: string;
  readonly section: string;
  readonly row: number;
  readonly text: string;
  readonly colour: string;
  readonly author: string;
  readonly typedBy?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface SnapshotComment {
  readonly id: string;
  readonly note: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
}

/** What `readBoard` of `@evenboard/board` returns, as far as a workbook shows it. */
export interface BoardSnapshot {
  /** In the order of their columns; the unsorted one is the last. */
  readonly sections: readonly SnapshotSection[];
  readonly notes: readonly SnapshotNote[];
  readonly comments: readonly SnapshotComment[];
}

export interface WorkbookRoom {
  readonly id: string;
  readonly name: string;
  readonly snapshot: BoardSnapshot;
}

/** Everything a workbook is made of. Plain data: it can be sent to a worker thread. */
export interface WorkbookInput {
  /** The session's title, the workbook's title. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** An IANA name; times are written in it. One that is not known counts as UTC. */
  readonly timeZone: string;
  /** In the order of their sheets. The one with the id `main` becomes the sheet "Board". */
  readonly rooms: readonly WorkbookRoom[];
  /** Names by participant id. Somebody who is missing here is written as "Unknown". */
  readonly people: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
}
