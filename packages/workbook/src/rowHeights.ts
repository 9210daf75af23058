import type { Sheet } from './Sheet.ts';

/** Of a line in the usual letters, in points. */
const LINE = 15;
/** Excel takes no more. */
const HIGHEST = 409;
/** Lines end before they are full, at a word's end. */
const FULL = 0.95;
/** From here on letters are as wide as two: Chinese, Japanese, Korean, emoji. */
const FIRST_WIDE = 0x2e80;
const USUAL_WIDTH = 9;

/**
 * The heights of the rows, in points, whose words take more than a line, by their number. Excel fits rows by itself when it
 * opens a file, but LibreOffice leaves them one line high and draws the rest over the row below. Rows of one line are left
 * to the program, which then fits them also while people go on writing.
 */
export function rowHeights({ cells, columnWidths, hiddenColumns = [] }: Sheet): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, text } of cells) {
    if (hiddenColumns.includes(column)) continue;
    const needed = linesOf(text, columnWidths[column - 1] ?? USUAL_WIDTH);
    if (needed > (lines.get(row) ?? 1)) lines.set(row, needed);
  }
  return new Map(Array.from(lines, ([row, count]) => [row, Math.min(HIGHEST, count * LINE)]));
}

/** Roughly how many lines a text takes in a column so many letters wide. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const wide = unit >= FIRST_WIDE ? 2 : 1;
    if (unit === 10 || used + wide > width * FULL) {
      lines++;
      used = 0;
    }
    if (unit !== 10) used += wide;
  }
  return lines;
}
