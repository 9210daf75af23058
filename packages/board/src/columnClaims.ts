import type { Board } from './Board.ts';
import { FIRST_ROW } from './Cell.ts';
import { allPlaces, type CellEntry, firstIndex } from './cellPlaces.ts';
import { claimCell } from './claimCell.ts';
import { sectionEntries } from './sectionEntries.ts';

/**
 * One section's claims, kept while a command makes many notes in it: read from the document once, where each note by itself
 * would read and sort them all. Only inside that command's transaction.
 */
export interface ColumnClaims {
  /** The row of a note; undefined where it is not in this section. */
  rowOf(note: string): number | undefined;
  /** The first empty cell below the last note. */
  rowBelowLast(): number;
  /**
   * The claim with which the note gets that row, as `claimCell` makes it; the gap that has to go for it is taken out of
   * the document.
   */
  take(note: string, row: number, following?: number): number;
}

export function columnClaims(board: Board, section: string): ColumnClaims {
  let placed = allPlaces(sectionEntries(board, section));

  /** The row of an entry follows from its claim and from the row above; below the first one that stays, all stay. */
  function settle(from: number): void {
    for (let index = from; index < placed.length; index += 1) {
      const here = placed[index];
      if (here === undefined) return;
      const row = Math.max(Math.ceil(here.entry.row), (placed[index - 1]?.row ?? FIRST_ROW - 1) + 1);
      if (row === here.row && index > from) return;
      placed[index] = { entry: here.entry, row };
    }
  }

  function insert(entry: CellEntry): void {
    const below = firstIndex(placed, (other) => other.entry.row >= entry.row);
    // Numbers have run out (SPEC 4.6): ids decide, and gaps with the same claim count no more.
    if (placed[below]?.entry.row === entry.row) {
      placed = allPlaces([...placed.map((other) => other.entry), entry]);
      return;
    }
    placed.splice(below, 0, { entry, row: 0 });
    settle(below);
  }

  return {
    rowOf: (note) => placed.find(({ entry }) => entry.id === note && entry.kind === 'note')?.row,
    rowBelowLast: () => (placed.findLast(({ entry }) => entry.kind === 'note')?.row ?? FIRST_ROW - 1) + 1,
    take(note, row, following) {
      const { claim, replacedGap } = claimCell(placed, row, board.environment.random(), following);
      if (replacedGap !== undefined) {
        board.gaps.delete(replacedGap);
        placed.splice(
          firstIndex(placed, (other) => other.row >= row),
          1,
        );
      }
      insert({ id: note, row: claim, kind: 'note' });
      return claim;
    },
  };
}
