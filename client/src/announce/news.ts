import type { AnnounceType } from '../session/settings.ts';

/** What can be told of others, each with the type under which it can be silenced. */
export const NEWS_TYPES = {
  came: 'people',
  left: 'people',
  added: 'new',
  edited: 'edited',
  recoloured: 'edited',
  moved: 'moved',
  deleted: 'deleted',
  commented: 'comments',
  sectionAdded: 'new',
  sectionChanged: 'edited',
  sectionMoved: 'moved',
  sectionDeleted: 'deleted',
} as const satisfies Record<string, AnnounceType>;

export type NewsKind = keyof typeof NEWS_TYPES;

/** One thing that somebody else did, as it is counted and told. */
export interface News {
  readonly kind: NewsKind;
  /** The note, section, comment or person it happened to. */
  readonly id: string;
  /** The participant who did it, where that is known. */
  readonly by?: string | undefined;
  /** The note a comment is on. */
  readonly note?: string;
  /** Where it stood before, as an address; of what was moved or deleted. */
  readonly from?: string;
  /** Where a move took it. Pushed by others it may stand elsewhere by now. */
  readonly to?: string;
  /** The words before and after an edit, to know when one was taken back. */
  readonly words?: { readonly before: string; readonly after: string };
  /** It happened to a note of mine. */
  readonly isMine: boolean;
  /** It happened within three rows of my place, to the note I am in, or to one of mine. */
  readonly isNear: boolean;
}
