import type { Cell } from '@evenboard/board';

export function sameCell(a: Cell, b: Cell): boolean {
  return a.section === b.section && a.row === b.row;
}

/** A place as the key of a map; ids hold no space. */
export function placeKey({ section, row }: Cell): string {
  return `${section} ${row}`;
}

export function cellOfKey(key: string): Cell {
  const [section = '', row] = key.split(' ');
  return { section, row: Number(row) };
}
