import type { Column } from '@evenboard/board';

/** The notes of a section in their order, without the empty places between them. */
export function filledCells({ cells }: Column): readonly string[] {
  return cells.filter((note) => note !== undefined);
}
