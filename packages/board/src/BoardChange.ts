import type { Cell } from './Cell.ts';

/** What one transaction did to one thing, in terms of what people see. Cells are effective cells. */
export type BoardChange = (NoteChange | SectionChange | CommentChange | LegendChange) & Signed;

/** The Yjs client id that wrote a change; absent where the document does not tell, or several did (SPEC 8.7). */
export interface Signed {
  readonly by?: number;
}

/** What became of a note. `author` is whose note it is, not who changed it. */
export type NoteChange =
  | { readonly kind: 'noteAdded'; readonly note: string; readonly after: Cell; readonly author: string }
  | {
      readonly kind: 'noteDeleted';
      readonly note: string;
      readonly before: Cell;
      readonly text: string;
      readonly author: string;
    }
  | {
      readonly kind: 'noteMoved';
      readonly note: string;
      readonly before: Cell;
      readonly after: Cell;
      readonly author: string;
      /** True when nobody moved this note: it gave way to another, or its section went or came. */
      readonly isPushed: boolean;
    }
  | {
      readonly kind: 'noteEdited';
      readonly note: string;
      readonly cell: Cell;
      readonly before: string;
      readonly after: string;
      readonly author: string;
    }
  | {
      readonly kind: 'noteChanged';
      readonly note: string;
      readonly cell: Cell;
      readonly fields: readonly string[];
      readonly author: string;
    };

/** What became of a section. */
export interface SectionChange {
  readonly kind: 'sectionAdded' | 'sectionRemoved' | 'sectionRenamed' | 'sectionChanged' | 'sectionMoved';
  readonly section: string;
  /** The title before and after; absent where there was or is none. */
  readonly before?: string;
  readonly after?: string;
  /** With `sectionChanged`: which fields are other ones. */
  readonly fields?: readonly string[];
}

/** What became of a comment on a note. `author` is whose comment it is, not who changed it. */
export interface CommentChange {
  readonly kind: 'commentAdded' | 'commentDeleted' | 'commentChanged';
  readonly comment: string;
  readonly note: string;
  readonly author: string;
}

/** Some colour's label is another one. */
export interface LegendChange {
  readonly kind: 'legendChanged';
}
