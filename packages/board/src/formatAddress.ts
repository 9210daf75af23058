import { FIRST_ROW, LAST_ROW } from './Cell.ts';

/** A column (0 for A) and a sheet row (1 for the header). */
export interface Address {
  readonly column: number;
  readonly row: number;
}

/** The letters of a column as a spreadsheet writes them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = Math.trunc(index) + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column that letters name, 0 for A, in either case; undefined when they name none (at most three letters). */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Writes a cell's address as a spreadsheet does: `C4`. */
export function formatAddress({ column, row }: Address): string {
  return `${columnLetters(column)}${row}`;
}

/** Reads `C4`, ` c4 ` and the like; undefined for everything else, and for the header's row. */
export function parseAddress(text: string): Address | undefined {
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,5})$/.exec(text.trim());
  const column = match?.[1] === undefined ? undefined : columnIndex(match[1]);
  const row = Number(match?.[2]);
  if (column === undefined || row < FIRST_ROW || row > LAST_ROW) return undefined;
  return { column, row };
}
