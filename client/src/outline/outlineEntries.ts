import { FIRST_ROW, type Note } from '@evenboard/board';

/** How the notes of a section are listed. Looking never changes the board. */
export const OUTLINE_ORDERS = ['place', 'newest', 'author'] as const;
export type OutlineOrder = (typeof OUTLINE_ORDERS)[number];

/** What the list of a section has: notes, and the empty place where I am. */
export type OutlineEntry = { readonly note: string } | { readonly row: number };

/** An empty place that is shown because I am there. */
export interface EmptyPlace {
  readonly row: number;
  /** The note that was deleted from under me: the place stays where it was in the list. */
  readonly gone?: Note | undefined;
}

interface EntriesOptions {
  /** In the order of their places. */
  notes: readonly Note[];
  order: OutlineOrder;
  place?: EmptyPlace | undefined;
  nameOf(person: string): string;
}

interface Sortable {
  readonly entry: OutlineEntry;
  readonly row: number;
  readonly note: Note | undefined;
}

/** The entries of one section in the order they are read. */
export function outlineEntries({ notes, order, place, nameOf }: EntriesOptions): readonly OutlineEntry[] {
  const items: Sortable[] = notes.map((note) => ({ entry: { note: note.id }, row: note.row, note }));
  if (place !== undefined) items.push({ entry: { row: place.row }, row: place.row, note: place.gone });
  const compare: Readonly<Record<OutlineOrder, (a: Note, b: Note) => number>> = {
    place: () => 0,
    newest: (a, b) => b.createdAt - a.createdAt,
    author: (a, b) => nameOf(a.author).localeCompare(nameOf(b.author)),
  };
  if (order === 'place' && place === undefined) return items.map(({ entry }) => entry);
  return items
    .sort((a, b) => {
      // A place that never had a note is last where places do not count.
      const sides = order === 'place' ? 0 : Number(a.note === undefined) - Number(b.note === undefined);
      return sides || (a.note && b.note ? compare[order](a.note, b.note) : 0) || a.row - b.row;
    })
    .map(({ entry }) => entry);
}

/** Where the walk through the list goes on in a section that shows nothing: its first place. */
export const NO_ENTRIES: readonly OutlineEntry[] = [{ row: FIRST_ROW }];

export function isSameEntry(a: OutlineEntry, b: OutlineEntry): boolean {
  return 'note' in a ? 'note' in b && a.note === b.note : 'row' in b && a.row === b.row;
}
