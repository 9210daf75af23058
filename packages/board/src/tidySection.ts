import { type Board, change } from './Board.ts';
import { FIRST_ROW } from './Cell.ts';
import { allPlaces, type CellEntry, cellPlaces } from './cellPlaces.ts';
import { noteEntry } from './Note.ts';
import { hasSection, sectionEntries } from './sectionEntries.ts';

/**
 * New claims for a section's entries: whole numbers, every note in the cell it has now, the gaps that count likewise.
 * With `closeGaps` the notes stand one below the other from row 2 and no gap is left. Gaps that are not in the answer can go.
 */
export function tidiedClaims(entries: Iterable<CellEntry>, closeGaps = false): ReadonlyMap<string, number> {
  const all = [...entries];
  if (!closeGaps) return cellPlaces(all);
  const notes = allPlaces(all).filter(({ entry }) => entry.kind === 'note');
  return new Map(notes.map(({ entry }, index) => [entry.id, FIRST_ROW + index]));
}

/**
 * Renumbers a section. Only the server calls it: two at once would claim the same numbers.
 * False, and nothing happens, when the section is gone.
 */
export function tidySection(board: Board, section: string, { closeGaps = false } = {}): boolean {
  if (!hasSection(board, section)) return false;
  const entries = sectionEntries(board, section);
  const claims = tidiedClaims(entries, closeGaps);
  change(board, () => {
    for (const { id, row, kind } of entries) {
      const claim = claims.get(id);
      if (kind === 'gap' && claim === undefined) board.gaps.delete(id);
      else if (kind === 'gap' && claim !== row) board.gaps.set(id, { section, row: claim });
      else if (kind === 'note' && claim !== undefined && claim !== row) {
        noteEntry(id, board.notes.get(id))?.map.set('place', { section, row: claim });
      }
    }
  });
  return true;
}

/** Between claims nearer than this some ten more notes would fit, no more. */
const CROWDED = 2 ** -36;

/** Whether numbers are about to run out between two entries of a section, so that the server should tidy it. */
export function isCrowded(board: Board, section: string): boolean {
  const placed = allPlaces(sectionEntries(board, section));
  return placed.some(({ entry }, index) => entry.row - (placed[index - 1]?.entry.row ?? 1) < CROWDED);
}
