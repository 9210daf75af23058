import type { Cell } from '@evenboard/board';

/** Words from elsewhere, the same as a table where there was one, and the place where they go. */
export interface Pasted {
  readonly cell: Cell;
  readonly text: string;
  readonly html?: string;
}

/** A dialog about a note. */
export interface NoteDialog {
  readonly kind: 'move' | 'colour' | 'merge' | 'comments' | 'link' | 'links' | 'paste';
  readonly note: string;
  /** All that it is about, where several are selected. */
  readonly notes?: readonly string[];
  /** Where it goes there are notes. */
  readonly pasted?: Pasted;
}

/** Those that need not change the note, which everybody may open. */
const TO_READ: ReadonlySet<NoteDialog['kind']> = new Set(['comments', 'link', 'links', 'paste']);

export const isToRead = ({ kind }: NoteDialog) => TO_READ.has(kind);
