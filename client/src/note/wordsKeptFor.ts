import type { BoardStore, Cell } from '@evenboard/board';
import type { Drafts } from './drafts.ts';

/** Under which key the words of a new note are kept while its place is empty. */
export const draftKeyOf = ({ section, row }: Cell) => `${section}:${row}`;

/** Words kept for this place, else for one of its section that somebody has filled since: nowhere else are they found. */
export function wordsKeptFor(cell: Cell, drafts: Drafts, store: BoardStore) {
  const key = draftKeyOf(cell);
  const text = drafts.find(key);
  if (text !== undefined) return { key, text };
  const prefix = `${cell.section}:`;
  const isFilled = (kept: string) =>
    store.noteAt({ section: cell.section, row: Number(kept.slice(prefix.length)) }) !== undefined;
  return drafts.findWhere((kept) => kept.startsWith(prefix) && isFilled(kept));
}
