import { columnIndex, columnLetters, formatAddress, UNSORTED } from '@evenboard/board';
import { printableText, shortened } from '../cellText.ts';
import type { TracedRoom } from '../trace/WorkbookTrace.ts';
import { WORDS } from '../words.ts';
import { FileRefused } from './FileRefused.ts';
import type { Doubt } from './PlannedSheet.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';
import { READ_LIMITS } from './readLimits.ts';

/** As long as a section's title may be. */
const TITLE_LENGTH = 300;

/** A column of a table. */
export interface HeadColumn {
  readonly title: string;
  /** Missing: its notes are in no section. */
  readonly section?: number;
}

/** What a table is read with. */
export interface HeadOptions {
  readonly headerRow: number;
  /** Its notes, without which a column needs a heading. */
  readonly below: readonly ReadCell[];
  /** The room that it is the sheet of, in a workbook of ours. */
  readonly room: TracedRoom | undefined;
  readonly doubts: Doubt[];
}

/** The columns that have a heading or notes, by their numbers in their order. */
export function headingsOf(table: ReadTable, options: HeadOptions): ReadonlyMap<number, HeadColumn> {
  const { headerRow, below, room, doubts } = options;
  const titles = new Map<number, string>();
  for (const { row, column, text } of table.cells) {
    if (row === headerRow && text.trim() !== '') titles.set(column, titleOf(text, { row, column }, doubts));
  }
  const untitled = untitledColumns(room).filter((column) => !titles.has(column));
  const columns = [...new Set([...titles.keys(), ...untitled, ...below.map(({ column }) => column)])];
  columns.sort((a, b) => a - b);
  if (columns.length > READ_LIMITS.columns) throw new FileRefused('tooManyColumns');
  const unsorted = unsortedColumn(titles, columns, room);
  const head = new Map<number, HeadColumn>();
  let section = 0;
  for (const column of columns) {
    const title = titles.get(column) ?? (untitled.length > 0 ? '' : WORDS.untitled);
    if (!titles.has(column) && untitled.length === 0) {
      doubts.push({ kind: 'noHeading', cell: columnLetters(column - 1) });
    }
    if (column === unsorted) head.set(column, { title });
    else {
      head.set(column, { title, section });
      section += 1;
    }
  }
  return head;
}

/** A heading as a title: one line, and no longer than titles may be. */
export function bareTitle(text: string): string {
  return shortened(printableText(text).replace(/\s+/gu, ' ').trim(), TITLE_LENGTH);
}

function titleOf(text: string, at: { row: number; column: number }, doubts: Doubt[]): string {
  const isCut = printableText(text).replace(/\s+/gu, ' ').trim().length > TITLE_LENGTH;
  if (isCut) doubts.push({ kind: 'cutHeading', cell: formatAddress({ ...at, column: at.column - 1 }) });
  return bareTitle(text);
}

/** Where a board of ours had sections without a title. They may be empty, and are sections all the same. */
function untitledColumns(room: TracedRoom | undefined): number[] {
  const untitled = (room?.sections ?? []).filter(({ title }) => bareTitle(title) === '');
  return untitled.flatMap(({ cell }) => {
    const column = columnIndex(/^[A-Z]{1,3}/.exec(cell)?.[0] ?? '');
    return column === undefined ? [] : [column + 1];
  });
}

/**
 * So our own workbooks call what has no section: it stands in their last column, and where it is known that there is such
 * a column it may have been moved.
 */
function unsortedColumn(
  titles: ReadonlyMap<number, string>,
  columns: readonly number[],
  room: TracedRoom | undefined,
): number | undefined {
  const named = columns.filter((column) => titles.get(column) === WORDS.unsorted);
  if (room === undefined) return named.at(-1) === columns.at(-1) ? columns.at(-1) : undefined;
  return room.sections.some(({ id }) => id === UNSORTED) ? named.at(-1) : undefined;
}
