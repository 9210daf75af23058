import type { Sheet } from '../Sheet.ts';
import { WORDS } from '../words.ts';
import type { TracedRoom, WorkbookTrace } from './WorkbookTrace.ts';

/** Of the rows below. A reader leaves alone what has another one. */
export const TRACE_VERSION = '1';
/** What the first row says: by it the sheet is known, whatever it is called by now. */
export const TRACE_COLUMNS = ['kind', 'sheet', 'cell', 'id', 'of', 'colour', 'text'] as const;

/**
 * The trace as rows of a sheet that no program shows: a row each for the workbook, its rooms, sections, notes and
 * comments. `of` is what a thing belongs to: a room, a note's section, a comment's note.
 */
export function traceSheet(trace: WorkbookTrace): Sheet {
  const first = ['workbook', '', '', trace.session, '', '', TRACE_VERSION];
  const rows: readonly (readonly string[])[] = [TRACE_COLUMNS, first, ...trace.rooms.flatMap(roomRows)];
  const cells = rows.flatMap((row, index) =>
    row.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, row: index + 1, text }])),
  );
  return { name: WORDS.trace, columnWidths: [], cells, frozenRows: 0, isHidden: true };
}

function roomRows({ id, sheet, sections, notes }: TracedRoom): string[][] {
  return [
    ['room', sheet, '', id, '', '', ''],
    ...sections.map((section) => ['section', sheet, section.cell, section.id, id, '', section.title]),
    ...notes.flatMap((note) => [
      ['note', sheet, note.cell, note.id, note.section, note.colour, note.text],
      ...note.comments.map((comment) => ['comment', sheet, note.cell, comment.id, note.id, '', comment.text]),
    ]),
  ];
}
