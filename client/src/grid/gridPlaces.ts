import { type BoardStore, type Cell, FIRST_ROW, type Section, UNSORTED } from '@evenboard/board';
import type { Place, PlaceMap } from './movement.ts';

/** The fewest rows a grid has, so that an empty board has places to write in. */
export const LEAST_ROWS = 6;

/** The columns that are shown: the built-in last one only when it has notes, or when I am in it, or when it is alone. */
export function shownSections(store: BoardStore, current: Cell): readonly Section[] {
  const sections = store.getSections();
  const hidesUnsorted =
    sections.length > 1 && current.section !== UNSORTED && store.getColumn(UNSORTED).cells.length === 0;
  return hidesUnsorted ? sections.filter((section) => section.id !== UNSORTED) : sections;
}

/** The number of the last row: an empty one after the last note, and never less than the row I am in. */
export function rowCount(store: BoardStore, current: Cell): number {
  const notes = Math.max(
    0,
    ...store.getSections().map((section) => store.getColumn(section.id).cells.length),
  );
  return Math.max(FIRST_ROW + notes, LEAST_ROWS, current.row);
}

/** The grid as movement sees it. */
export function placeMap(store: BoardStore, current: Cell): PlaceMap {
  const sections = shownSections(store, current);
  return {
    columns: sections.length,
    rows: rowCount(store, current),
    isFilled(column, row) {
      const section = sections[column];
      return section !== undefined && store.noteAt({ section: section.id, row }) !== undefined;
    },
  };
}

export function placeOf(sections: readonly Section[], cell: Cell): Place {
  return {
    column: Math.max(
      0,
      sections.findIndex((section) => section.id === cell.section),
    ),
    row: cell.row,
  };
}

export function cellOfPlace(sections: readonly Section[], place: Place): Cell {
  return { section: sections[place.column]?.id ?? UNSORTED, row: place.row };
}
