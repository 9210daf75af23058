import type { ChangeKind, UnseenChange } from './roomSession.ts';

/** Texts longer than this are kept cut off; then any edit counts as one, also one that was taken back. */
export const KEPT_TEXT = 500;
const MOST_PEOPLE = 5;
/** A change that goes on (somebody is typing) is told of again after this time, not with each keystroke. */
const TOLD_AGAIN_MS = 1_000;

/** How a note or section stands, or stood when I last looked. */
export interface Standing {
  readonly text: string;
  readonly address: string;
  /** What tells one place from another: a note's cell; a section's letter. */
  readonly place: string;
  /** The section it is in; of a section, itself. */
  readonly section: string;
}

/** What is remembered of one note or section that others changed. */
export interface UnseenEntry {
  readonly id: string;
  readonly of: 'note' | 'section';
  /** Absent where it was not there. */
  readonly was?: Standing;
  readonly isEdited: boolean;
  readonly isMoved: boolean;
  readonly isOther: boolean;
  /** The ids of the comments that came. */
  readonly comments: readonly string[];
  readonly section: string;
  readonly by: readonly string[];
  readonly atMs: number;
}

/** What one moment brought to a note or section. */
export interface News {
  readonly isEdited: boolean;
  readonly isMoved: boolean;
  readonly isOther: boolean;
  readonly comments: readonly string[];
  readonly by: readonly string[];
  readonly atMs: number;
}

export const clipText = (text: string) => text.slice(0, KEPT_TEXT);

/** An entry with what has come since; the standing before stays the one from when I last looked. */
export function addNews(entry: UnseenEntry, news: News, now: Standing | undefined): UnseenEntry {
  return {
    ...entry,
    isEdited: entry.isEdited || news.isEdited,
    isMoved: entry.isMoved || news.isMoved,
    isOther: entry.isOther || news.isOther,
    comments: [...new Set([...entry.comments, ...news.comments])],
    section: now?.section ?? entry.section,
    by: [...new Set([...news.by, ...entry.by])].slice(0, MOST_PEOPLE),
    atMs: news.atMs,
  };
}

/** What has changed after all, against how it stands now; none where it stands as it stood. */
export function kindsOf(entry: UnseenEntry, now: Standing | undefined): readonly ChangeKind[] {
  const { was } = entry;
  if (now === undefined) return was === undefined ? [] : ['deleted'];
  const kinds: ChangeKind[] = [];
  if (was === undefined) kinds.push('new');
  else {
    if (entry.isEdited && (was.text.length >= KEPT_TEXT || was.text !== now.text)) kinds.push('edited');
    if (entry.isMoved && was.place !== now.place) kinds.push('moved');
  }
  if (entry.comments.length > 0) kinds.push('comment');
  if (was !== undefined && entry.isOther) kinds.push('other');
  return kinds;
}

/** An entry as the page shows it; the object of before where nothing worth telling is different. */
export function shownEntry(
  entry: UnseenEntry,
  kinds: readonly ChangeKind[],
  before: UnseenChange | undefined,
): UnseenChange {
  const { id, of, was, section, by, atMs } = entry;
  const isAsBefore =
    before !== undefined &&
    before.section === section &&
    isSameList(before.kinds, kinds) &&
    isSameList(before.by, by) &&
    (before.before === undefined) === (was === undefined);
  if (isAsBefore && atMs - before.atMs < TOLD_AGAIN_MS) return before;
  return {
    id,
    of,
    kinds,
    ...(was && { before: { text: was.text, address: was.address } }),
    section,
    by,
    atMs,
  };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
