import { formatAddress, NOTE_TEXT_LENGTH, nearestColour } from '@evenboard/board';
import { readCellNote } from '../cellNote.ts';
import { printableText, shortened } from '../cellText.ts';
import type { TracedRoom } from '../trace/WorkbookTrace.ts';
import { headingsOf } from './headings.ts';
import type { Doubt, PlannedNote, PlannedSheet } from './PlannedSheet.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';

/**
 * A table whose header row holds the sections, and each cell below it is a note. `room` is the one that it is the sheet
 * of, in a workbook of ours.
 */
export function gridSheet(table: ReadTable, headerRow = firstRow(table), room?: TracedRoom): PlannedSheet {
  const doubts: Doubt[] = (table.unknown ?? []).map((cell) => ({ kind: 'unknownFormula', cell }));
  const below = table.cells.filter((cell) => cell.row > headerRow && isNote(cell, room));
  const head = headingsOf(table, { headerRow, below, room, doubts });
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

/** A cell without words is one of ours only where it says so itself. */
function isNote({ text, comment }: ReadCell, room: TracedRoom | undefined): boolean {
  return text.trim() !== '' || (room !== undefined && readCellNote(comment ?? '').origin !== undefined);
}

/** The first row that has words in it. */
export function firstRow(table: ReadTable): number {
  return table.cells.find(({ text }) => text.trim() !== '')?.row ?? 1;
}

/** As much of a text as a note can hold. */
export function noteText(text: string, cell: string, doubts: Doubt[]): string {
  const shown = shownNoteText(text);
  if (shown.length < printableText(text).length) doubts.push({ kind: 'cutText', cell });
  return shown;
}

/** A note's words as a file shows them and gives them back. */
export function shownNoteText(text: string): string {
  return shortened(printableText(text), NOTE_TEXT_LENGTH);
}

function addressOf({ column, row }: { column: number; row: number }): string {
  return formatAddress({ column: column - 1, row });
}
