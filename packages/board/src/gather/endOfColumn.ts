import type { Board } from '../Board.ts';
import { LAST_ROW } from '../Cell.ts';
import { allPlaces, type CellEntry } from '../cellPlaces.ts';
import { entriesBySection, sectionEntries } from '../sectionEntries.ts';

/**
 * Claims below the last note of a section, one cell after the other: for thousands of notes that come at once. The gaps
 * down there count for nothing and go, so that no cell is passed over. Only inside one transaction that writes all of them.
 */
export function endOfColumn(
  board: Board,
  section: string,
  entries: readonly CellEntry[] = sectionEntries(board, section),
): () => number {
  const placed = allPlaces(entries);
  const last = placed.findLastIndex(({ entry }) => entry.kind === 'note');
  for (const { entry } of placed.slice(last + 1)) board.gaps.delete(entry.id);
  let row = placed[last]?.row ?? 1;
  return () => {
    row += 1;
    // In a column that is full to the last row ids decide the order, and no note is lost.
    return Math.min(LAST_ROW, row - board.environment.random() / 2);
  };
}

/** The ends of all sections, read when one is first needed. */
export function endsOfColumns(board: Board): (section: string) => number {
  const ends = new Map<string, () => number>();
  let entries: ReturnType<typeof entriesBySection> | undefined;
  return (section) => {
    entries ??= entriesBySection(board);
    // A section without any may have been made since then.
    const next = ends.get(section) ?? endOfColumn(board, section, entries.get(section));
    ends.set(section, next);
    return next();
  };
}
