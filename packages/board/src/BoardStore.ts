import type { BoardChange } from './BoardChange.ts';
import type { Cell } from './Cell.ts';
import type { Comment } from './Comment.ts';
import type { Note } from './Note.ts';
import type { Section } from './Section.ts';

/** One section's cells. */
export interface Column {
  readonly section: string;
  /** Note ids by row, index 0 for row 2; undefined where the cell is empty; ends with the last note. */
  readonly cells: readonly (string | undefined)[];
  /** The sheet row of a note, or undefined when it is not in this column. */
  rowOf(noteId: string): number | undefined;
}

/** What the listeners of changes are told beside the changes. */
export interface ChangeMeta {
  /** True for transactions made on this replica, undo and redo included. */
  readonly isLocal: boolean;
  readonly origin: unknown;
}

type Unsubscribe = () => void;

/**
 * A board as immutable snapshots with subscriptions by key. What did not change keeps its identity;
 * an edit of one note tells the listeners of that note alone. Snapshots of what is gone are undefined or empty.
 */
export interface BoardStore {
  /** In the order of the columns; the built-in unsorted section is always the last. */
  getSections(): readonly Section[];
  subscribeSections(listener: () => void): Unsubscribe;
  getSection(id: string): Section | undefined;
  /** An empty column for a section that is not there. */
  getColumn(sectionId: string): Column;
  subscribeColumn(sectionId: string, listener: () => void): Unsubscribe;
  getNote(id: string): Note | undefined;
  subscribeNote(id: string, listener: () => void): Unsubscribe;
  /** Oldest first. */
  getComments(noteId: string): readonly Comment[];
  subscribeComments(noteId: string, listener: () => void): Unsubscribe;
  /** Labels by colour. */
  getLegend(): Readonly<Record<string, string>>;
  subscribeLegend(listener: () => void): Unsubscribe;
  cellOf(noteId: string): Cell | undefined;
  noteAt(cell: Cell): string | undefined;
  /** `C4`; a section that is gone counts as unsorted. */
  addressOf(cell: Cell): string;
  getNoteCount(): number;
  /** Called once for each transaction that changed what people see, after every snapshot is up to date. */
  subscribeChanges(listener: (changes: readonly BoardChange[], meta: ChangeMeta) => void): Unsubscribe;
  destroy(): void;
}
