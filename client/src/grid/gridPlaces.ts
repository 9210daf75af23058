import { type BoardStore, type Cell, UNSORTED } from '@evenboard/board';
import type { GridShape } from './gridShape.ts';
import type { Place, PlaceMap } from './movement.ts';

/** The grid as movement sees it: what is not shown is passed over, so rows are counted as they are shown. */
export function placeMap(store: BoardStore, { sections, rows }: GridShape): PlaceMap {
  return {
    columns: sections.length,
    rows: rows.length + 1,
    isFilled(column, position) {
      const section = sections[column];
      const row = rows[position - 2];
      return (
        section !== undefined && row !== undefined && store.noteAt({ section: section.id, row }) !== undefined
      );
    },
  };
}

/** A cell by its column and by the how manieth shown row it is in; 1 is the header. */
export function placeOf({ sections, rows }: GridShape, cell: Cell): Place {
  const column = sections.findIndex((section) => section.id === cell.section);
  const position = rows.findLastIndex((row) => row <= cell.row);
  return { column: Math.max(0, column), row: cell.row === 1 ? 1 : Math.max(0, position) + 2 };
}

export function cellOfPlace({ sections, rows }: GridShape, place: Place): Cell {
  const row = place.row === 1 ? 1 : (rows[place.row - 2] ?? 2);
  return { section: sections[place.column]?.id ?? UNSORTED, row };
}
