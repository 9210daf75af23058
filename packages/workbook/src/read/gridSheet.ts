import { columnLetters, formatAddress, NOTE_TEXT_LENGTH } from '@evenboard/board';
import { printableText, shortened } from '../cellText.ts';
import { WORDS } from '../words.ts';
import { FileRefused } from './FileRefused.ts';
import { nearestColour } from './nearestColour.ts';
import type { Doubt, PlannedNote, PlannedSheet } from './PlannedSheet.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';
import { READ_LIMITS } from './readLimits.ts';

/** As long as a section's title may be. */
const TITLE_LENGTH = 300;

interface HeadColumn {
  readonly title: string;
  /** Missing: its notes are in no section. */
  readonly section?: number;
}

/** A table whose header row holds the sections, and each cell below it is a note. */
export function gridSheet(table: ReadTable, headerRow = firstRow(table)): PlannedSheet {
  const doubts: Doubt[] = (table.unknown ?? []).map((cell) => ({ kind: 'unknownFormula', cell }));
  const below = table.cells.filter(({ row, text }) => row > headerRow && text.trim() !== '');
  const head = headOf(table, headerRow, below, doubts);
  const notes = below.map((cell): PlannedNote => {
    const section = head.get(cell.column)?.section;
    const colour = cell.fill === undefined ? undefined : nearestColour(cell.fill);
    const comment = printableText(cell.comment ?? '').trim();
    return {
      ...(section !== undefined && { section }),
      row: cell.row - headerRow + 1,
      cell: addressOf(cell),
      text: noteText(cell.text, addressOf(cell), doubts),
      ...(colour !== undefined && { colour }),
      comments: comment === '' ? [] : [{ text: comment }],
    };
  });
  const sections = [...head.values()].flatMap(({ section, title }) => (section === undefined ? [] : [title]));
  return { name: table.name, headerRow, sections, notes, doubts };
}

/** The first row that has words in it. */
export function firstRow(table: ReadTable): number {
  return table.cells.find(({ text }) => text.trim() !== '')?.row ?? 1;
}

/** The columns that have a heading or notes, in their order. */
function headOf(
  table: ReadTable,
  headerRow: number,
  below: readonly ReadCell[],
  doubts: Doubt[],
): ReadonlyMap<number, HeadColumn> {
  const titles = new Map<number, string>();
  for (const { row, column, text } of table.cells) {
    if (row === headerRow && text.trim() !== '') titles.set(column, titleOf(text, { row, column }, doubts));
  }
  const columns = [...new Set([...titles.keys(), ...below.map(({ column }) => column)])].sort(
    (a, b) => a - b,
  );
  if (columns.length > READ_LIMITS.columns) throw new FileRefused('tooManyColumns');
  const last = columns.at(-1);
  const head = new Map<number, HeadColumn>();
  for (const column of columns) {
    const title = titles.get(column);
    if (title === undefined) doubts.push({ kind: 'noHeading', cell: columnLetters(column - 1) });
    // So our own workbooks call what has no section; it stands in their last column.
    if (title === WORDS.unsorted && column === last) head.set(column, { title });
    else head.set(column, { title: title ?? WORDS.untitled, section: head.size });
  }
  return head;
}

function titleOf(text: string, at: { row: number; column: number }, doubts: Doubt[]): string {
  const title = printableText(text).replace(/\s+/gu, ' ').trim();
  if (title.length > TITLE_LENGTH) doubts.push({ kind: 'cutHeading', cell: addressOf(at) });
  return shortened(title, TITLE_LENGTH);
}

/** As much of a text as a note can hold. */
export function noteText(text: string, cell: string, doubts: Doubt[]): string {
  const printable = printableText(text);
  if (printable.length > NOTE_TEXT_LENGTH) doubts.push({ kind: 'cutText', cell });
  return shortened(printable, NOTE_TEXT_LENGTH);
}

function addressOf({ column, row }: { column: number; row: number }): string {
  return formatAddress({ column: column - 1, row });
}
