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

/** The element's id of a place, by which it is found at once among a thousand. */
export function placeId({ section, row }: Cell): string {
  return `place-${section}-${row}`;
}
