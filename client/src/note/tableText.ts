import { LIMITS } from '@evenboard/protocol';

/** The words of a cell, and how far right and down of the first cell it stands. */
export interface TableCell {
  readonly text: string;
  readonly right: number;
  readonly down: number;
}

/** What sets a cell apart: only in quotation marks can it stand in a cell itself. */
const NEEDS_QUOTES = /[\t\n"]/;

/** Cells as spreadsheets take them: a row a line, columns apart by tabs. One cell alone is just its words. */
export function tableText(cells: readonly TableCell[]): string {
  if (cells.length === 1) return cells[0]?.text ?? '';
  const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return tableRows(cells)
    .map((row) => row.map((cell) => quoted(cell?.text ?? '')).join('\t'))
    .join('\n');
}

/** Cells by rows, with nothing in the places between them. */
export function tableRows<Cell extends TableCell>(
  cells: readonly Cell[],
): readonly (readonly (Cell | undefined)[])[] {
  const most = (counts: readonly number[]) => counts.reduce((a, b) => Math.max(a, b), -1) + 1;
  const height = most(cells.map(({ down }) => down));
  const width = most(cells.map(({ right }) => right));
  const rows = Array.from({ length: height }, () => new Array<Cell | undefined>(width).fill(undefined));
  for (const cell of cells) rows[cell.down]?.splice(cell.right, 1, cell);
  return rows;
}

/** The words of a table or a list: each line a row, each tab the next column, as spreadsheets write them. */
export function cellsOf(text: string): readonly TableCell[] {
  const rows = parseRows(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  const isList = rows.every(({ length }) => length === 1);
  return isList ? listCells(rows.flat()) : tableCells(rows);
}

/** Half the longest note in whole characters, each of which may be two units long. */
const LINE_PARTS = new RegExp(`.{1,${LIMITS.noteTextLength / 2}}`, 'gsu');

/** One below the other, empty lines left out; a line that is too long for a note becomes several. */
function listCells(lines: readonly string[]): readonly TableCell[] {
  return lines
    .filter((line) => line.trim() !== '')
    .flatMap((line) => line.match(LINE_PARTS) ?? [])
    .map((line, down) => ({ text: line, right: 0, down }));
}

/** Those with words, column by column; the empty ones keep their places. */
function tableCells(rows: readonly (readonly string[])[]): readonly TableCell[] {
  return rows
    .flatMap((row, down) => row.map((text, right) => ({ text, right, down })))
    .filter((cell) => cell.text.trim() !== '')
    .sort((a, b) => a.right - b.right || a.down - b.down);
}

function parseRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const end = quotedEnd(text, at) ?? plainEnd(text, at);
    row.push(wordsOf(text.slice(at, end)));
    at = end;
    if (text[at] === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const isBetweenCells = (sign: string | undefined) => sign === undefined || sign === '\t' || sign === '\n';

function plainEnd(text: string, at: number): number {
  let end = at;
  while (!isBetweenCells(text[end])) end += 1;
  return end;
}

/** The end of a cell in quotation marks; `undefined` where the words only begin with one. */
function quotedEnd(text: string, at: number): number | undefined {
  if (text[at] !== '"') return undefined;
  let mark = text.indexOf('"', at + 1);
  while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark >= 0 && isBetweenCells(text[mark + 1]) ? mark + 1 : undefined;
}

/** Without the marks where they are there for what is between them; words that somebody put in marks keep theirs. */
function wordsOf(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  const between = cell.slice(1, -1);
  return isQuoted && NEEDS_QUOTES.test(between) ? between.replaceAll('""', '"') : cell;
}
