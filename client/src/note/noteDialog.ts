import type { Cell } from '@evenboard/board';

/** A dialog about a note. */
export interface NoteDialog {
  readonly kind: 'move' | 'colour' | 'merge' | 'comments' | 'link' | 'links' | 'paste';
  readonly note: string;
  /** All that it is about, where several are selected. */
  readonly notes?: readonly string[];
  /** Words from elsewhere, and the place where they go: there are notes. */
  readonly pasted?: { readonly cell: Cell; readonly text: string };
}

/** Those that need not change the note, which everybody may open. */
const TO_READ: ReadonlySet<NoteDialog['kind']> = new Set(['comments', 'link', 'links', 'paste']);

export const isToRead = ({ kind }: NoteDialog) => TO_READ.has(kind);
