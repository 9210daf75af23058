import { columnIndex, formatAddress } from '@evenboard/board';
import { FileRefused } from '../FileRefused.ts';
import type { ReadCell } from '../ReadTable.ts';
import { shownNumber } from '../shownNumber.ts';
import { createWordsReader, unescapedText } from './cellWords.ts';
import type { CellStyle } from './readStyles.ts';
import { readXml } from './readXml.ts';

/** What the cells of a sheet refer to, and how many more of them may be read. */
export interface SheetParts {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** By address. */
  readonly comments: ReadonlyMap<string, string>;
  readonly from1904: boolean;
  readonly mostCells: number;
}

interface OpenCell {
  readonly column: number;
  readonly row: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  hasFormula: boolean;
  value: string;
}

/** The cells of a sheet that have words in them or a note beside them, each as a person saw it. */
export function readSheet(xml: string, parts: SheetParts): { cells: ReadCell[]; unknown: string[] } {
  checkCellCount(xml, parts.mostCells);
  const cells: ReadCell[] = [];
  const unknown: string[] = [];
  const words = createWordsReader();
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let isValue = false;

  function finish(open: OpenCell): void {
    const text = open.type === 'inlineStr' ? words.take() : shownValue(open, parts);
    const address = formatAddress({ column: open.column - 1, row: open.row });
    const comment = parts.comments.get(address);
    if (text === '' && open.hasFormula && open.value === '' && open.type !== 'str') unknown.push(address);
    if (text === '' && comment === undefined) return;
    const fill = open.style?.fill;
    cells.push({
      column: open.column,
      row: open.row,
      text,
      ...(fill !== undefined && { fill }),
      ...(comment !== undefined && { comment }),
    });
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes().get('r') ?? row + 1);
        column = 0;
      } else if (name === 'c') {
        const read = attributes();
        const letters = /^[A-Z]{1,3}/.exec(read.get('r') ?? '')?.[0];
        column = letters === undefined ? column + 1 : (columnIndex(letters) ?? 0) + 1;
        const style = parts.styles[Number(read.get('s') ?? 0)];
        cell = { column, row, type: read.get('t') ?? 'n', style, hasFormula: false, value: '' };
      } else if (name === 'v') isValue = true;
      else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
      else words.open(name);
    },
    text(text) {
      if (isValue && cell !== undefined) cell.value += text;
      else words.text(text);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c' && cell !== undefined) {
        finish(cell);
        cell = undefined;
      } else words.close(name);
    },
  });
  return { cells: cells.filter(isPlaced).sort((a, b) => a.row - b.row || a.column - b.column), unknown };
}

/** Counted before any is read: a file that is too large is refused at once. */
function checkCellCount(xml: string, most: number): void {
  let left = most;
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) {
    left -= 1;
    if (left < 0) throw new FileRefused('tooManyCells');
  }
}

function isPlaced({ row }: ReadCell): boolean {
  return Number.isSafeInteger(row) && row > 0;
}

function shownValue({ type, value, style }: OpenCell, { strings, from1904 }: SheetParts): string {
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n') return shownNumber(Number(value), style?.format ?? 'General', from1904);
  // A formula's text, an error such as #N/A, or a date as ISO 8601 writes it.
  return unescapedText(value);
}
