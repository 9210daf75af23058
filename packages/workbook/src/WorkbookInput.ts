import type { Comment, Note, Section } from '@evenboard/board';
import type { SessionResults } from './SessionResults.ts';

/** What `readBoard` of `@evenboard/board` returns, as far as the files show it. */
export interface BoardSnapshot {
  /** In the order of their columns; the unsorted one is the last. */
  readonly sections: readonly SnapshotSection[];
  readonly notes: readonly SnapshotNote[];
  readonly comments: readonly SnapshotComment[];
  /** What colours mean here, by colour. */
  readonly legend: Readonly<Record<string, string>>;
}

export type SnapshotSection = Pick<Section, 'id' | 'title' | 'prompt' | 'isUnsorted' | 'lang'> &
  Partial<Pick<Section, 'columns' | 'position'>>;
/** A note at its effective place. */
export type SnapshotNote = Pick<
  Note,
  | 'id'
  | 'section'
  | 'row'
  | 'text'
  | 'colour'
  | 'author'
  | 'typedBy'
  | 'confirmed'
  | 'createdAt'
  | 'cameLate'
  | 'lang'
>;
export type SnapshotComment = Pick<
  Comment,
  'id' | 'note' | 'text' | 'author' | 'createdAt' | 'typedBy' | 'resolved' | 'lang'
>;

/** A room of the session with its board: one sheet, one chapter. */
export interface WorkbookRoom {
  readonly id: string;
  readonly name: string;
  readonly snapshot: BoardSnapshot;
}

/** Everything that the workbook and its sister files are made of. Plain data: it can be sent to a worker thread. */
export interface WorkbookInput {
  /** A workbook that comes back is known by it. */
  readonly sessionId: string;
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
  /** Votes, polls, plan and people, where the file tells of them. */
  readonly results?: SessionResults;
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
}
