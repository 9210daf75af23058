import { compareCodeUnits } from './isId.ts';

/** What takes part in one section's rows: a note or a gap with its claim. */
export interface CellEntry {
  readonly id: string;
  /** The claim: a number above 1. */
  readonly row: number;
  readonly kind: 'note' | 'gap';
}

/**
 * The effective rows of one section's entries: a pure function of their claims, the same on every machine whatever the order they come in.
 * Sorted by (claim, notes first, id), each gets `max(ceil(claim), previous + 1)`.
 * Gaps below the last note, and gaps whose claim another entry has too, count for nothing and are not in the answer.
 */
export function cellPlaces(entries: Iterable<CellEntry>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const waiting: { entry: CellEntry; row: number }[] = [];
  for (const placed of allPlaces(entries)) {
    waiting.push(placed);
    if (placed.entry.kind === 'gap') continue;
    for (const { entry, row } of waiting) places.set(entry.id, row);
    waiting.length = 0;
  }
  return places;
}

/** An entry with the row it has when gaps below the last note count too. */
export interface PlacedEntry {
  readonly entry: CellEntry;
  readonly row: number;
}

/** As `cellPlaces`, in order, with the gaps below the last note: a command that goes there wakes them. */
export function allPlaces(entries: Iterable<CellEntry>): PlacedEntry[] {
  const sorted = [...entries].sort(compareEntries);
  const counting = sorted.filter(
    (entry, index) =>
      entry.kind === 'note' || (sorted[index - 1]?.row !== entry.row && sorted[index + 1]?.row !== entry.row),
  );
  let previous = 1;
  return counting.map((entry) => {
    previous = Math.max(Math.ceil(entry.row), previous + 1);
    return { entry, row: previous };
  });
}

/** Where the first entry stands that is so, in a list in which all entries after it are so too. */
export function firstIndex(placed: readonly PlacedEntry[], isSo: (entry: PlacedEntry) => boolean): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = placed[middle];
    if (entry === undefined || isSo(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareEntries(a: CellEntry, b: CellEntry): number {
  return a.row - b.row || (a.kind === b.kind ? compareCodeUnits(a.id, b.id) : a.kind === 'note' ? -1 : 1);
}
