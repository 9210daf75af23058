import { FIRST_ROW, LAST_ROW } from './Cell.ts';
import { allPlaces, type CellEntry, firstIndex, type PlacedEntry } from './cellPlaces.ts';

/** A claim that comes out as the wanted cell, and the gap that has to go for it. */
export interface CellClaim {
  readonly claim: number;
  readonly replacedGap?: string;
}

/**
 * The claim for one row among a section's placed entries: on free ground row − u, in a gap's place a fresh number between its neighbours,
 * where a note is a number above that note, which gives way. `random` is in [0, 1).
 * When no number is left between the neighbours, the lower neighbour's own claim: then ids decide which of the two is above (SPEC 4.6).
 * `following`: how many more are about to come directly below this one (SPEC 4.10).
 */
export function claimCell(
  placed: readonly PlacedEntry[],
  row: number,
  random: number,
  following = 0,
): CellClaim {
  const index = firstIndex(placed, (entry) => entry.row >= row);
  const taken = placed[index]?.row === row ? placed[index] : undefined;
  const isGap = taken?.entry.kind === 'gap';
  const [above, below] = [placed[index - 1], placed[isGap ? index + 1 : index]];
  if (!isGap) {
    const claim = claimBetween(above, below, row, random, following) ?? below?.entry.row ?? above?.entry.row;
    return { claim: claim ?? row };
  }
  const gap = taken.entry;
  const claim = claimBetween(halfway(above, gap), halfway(below, gap), row, random) ?? gap.row;
  return { claim, replacedGap: gap.id };
}

/** A neighbour drawn halfway to a gap, so that two people who fill gaps side by side at once never change places. */
function halfway(neighbour: PlacedEntry | undefined, gap: CellEntry): PlacedEntry | undefined {
  return neighbour && { ...neighbour, entry: { ...gap, row: (neighbour.entry.row + gap.row) / 2 } };
}

/** A number between two neighbours that comes out as `row`; undefined when there is none left. */
export function claimBetween(
  above: PlacedEntry | undefined,
  below: PlacedEntry | undefined,
  row: number,
  random: number,
  following = 0,
): number | undefined {
  const isAfterEmpty = (above?.row ?? 1) < row - 1;
  const low = Math.max(above?.entry.row ?? 1, isAfterEmpty ? row - 1 : 1);
  const last = Math.min(row, LAST_ROW);
  const isFreeBelow = below === undefined || below.entry.row > last;
  const high = isFreeBelow ? last : below.entry.row;
  const claim = low + (high - low) * share(isFreeBelow, above === undefined, random, following);
  return claim > low && (claim < high || (isFreeBelow && claim === high)) ? claim : undefined;
}

/**
 * How far from `low` to `high` a claim lies. At the top of a column close to the note below, for whoever adds at the top
 * again and again would otherwise use up the numbers after some fifty notes; elsewhere near the middle. For the same reason
 * those of a block that pushes notes down share the numbers evenly.
 */
function share(isFreeBelow: boolean, isTop: boolean, random: number, following: number): number {
  if (isFreeBelow) return 1 - random / 2;
  return isTop ? 0.8 + random * 0.15 : (0.7 + random * 0.6) / (following + 2);
}

/** The first empty cell below the last note. */
export function rowBelowLast(entries: Iterable<CellEntry>): number {
  const last = allPlaces(entries).findLast(({ entry }) => entry.kind === 'note');
  return (last?.row ?? 1) + 1;
}

/** A row as a command takes it: whole, and from 2 to 100,000. Undefined when it is no number. */
export function parseRow(row: number | undefined): number | undefined {
  if (row === undefined || Number.isNaN(row)) return undefined;
  return Math.min(LAST_ROW, Math.max(FIRST_ROW, Math.round(row)));
}
