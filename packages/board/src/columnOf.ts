import type { Column } from './BoardStore.ts';
import { FIRST_ROW } from './Cell.ts';

/** A section's cells from its effective rows; ids that are no notes are empty cells. */
export function columnOf(
  section: string,
  places: ReadonlyMap<string, number>,
  isNote: (id: string) => boolean,
): Column {
  const rows = new Map<string, number>();
  for (const [id, row] of places) if (isNote(id)) rows.set(id, row);
  let last = FIRST_ROW - 1;
  for (const row of rows.values()) last = Math.max(last, row);
  const cells = new Array<string | undefined>(last - FIRST_ROW + 1).fill(undefined);
  for (const [id, row] of rows) cells[row - FIRST_ROW] = id;
  return { section, cells, rowOf: (noteId) => rows.get(noteId) };
}

export function isSameColumn(a: Column | undefined, b: Column): boolean {
  return (
    a !== undefined &&
    a.cells.length === b.cells.length &&
    a.cells.every((id, index) => id === b.cells[index])
  );
}
