/** A dialog about a note. */
export interface NoteDialog {
  readonly kind: 'move' | 'colour' | 'merge' | 'comments' | 'link' | 'links';
  readonly note: string;
  /** All that it is about, where several are selected. */
  readonly notes?: readonly string[];
}

/** Those that change nothing on the note, which everybody may open. */
const TO_READ: ReadonlySet<NoteDialog['kind']> = new Set(['comments', 'link', 'links']);

export const isToRead = ({ kind }: NoteDialog) => TO_READ.has(kind);
