import { readTrace } from '../trace/readTrace.ts';
import type { TracedRoom, WorkbookTrace } from '../trace/WorkbookTrace.ts';
import { WORDS } from '../words.ts';
import { betweenSheets } from './betweenSheets.ts';
import { gridSheet } from './gridSheet.ts';
import { listSheets } from './listSheets.ts';
import type { PlannedFile, PlannedSheet } from './PlannedSheet.ts';
import type { ReadTable } from './ReadTable.ts';
import { type RecognisedSheet, recognised, tracedRoomOf } from './recognised.ts';

/** Sheets of our own workbooks that say in other words what the sheets of the rooms say. */
const OURS: readonly string[] = [
  WORDS.allNotes,
  WORDS.votes,
  WORDS.polls,
  WORDS.people,
  WORDS.captions,
  WORDS.plan,
  WORDS.about,
];

/**
 * What the tables of a file would bring. `headerRows` says by the names of sheets where the headings stand; elsewhere it
 * is the first row with words in it, and of a workbook of ours the first row.
 */
export function planFile(
  tables: readonly ReadTable[],
  headerRows: Readonly<Record<string, number>> = {},
): PlannedFile {
  const trace = tables.map((table) => readTrace(rowsOf(table))).find((one) => one !== undefined);
  const isOurs = trace !== undefined || tables.some(isAllNotes);
  const rooms = tracedRooms(tables, trace);
  const sheets: PlannedSheet[] = [];
  const ours: RecognisedSheet[] = [];
  const leftOut: { name: string; why: 'hidden' | 'list' | 'empty' }[] = [];
  for (const table of tables) {
    // What remembers the others brings nothing itself, and nobody knows that it is there.
    if (isOurs && table.isHidden && table.name === WORDS.trace) continue;
    const why = reasonToLeaveOut(table, isOurs);
    const asked = Object.hasOwn(headerRows, table.name) ? headerRows[table.name] : undefined;
    if (why !== undefined) leftOut.push({ name: table.name, why });
    else if (isOurs) ours.push(recognised(gridSheet(table, 1, rooms.get(table)), rooms.get(table)));
    else sheets.push(...(listSheets(table, asked) ?? [gridSheet(table, asked)]));
  }
  return {
    ...(trace !== undefined && { session: trace.session }),
    sheets: [...sheets, ...betweenSheets(ours, trace)],
    leftOut,
  };
}

/** The room of each sheet of ours. Of two that are one room's, as when a sheet was copied, it is the one of its name. */
function tracedRooms(tables: readonly ReadTable[], trace: WorkbookTrace | undefined) {
  const rooms = new Map<ReadTable, TracedRoom>();
  const visible = tables.filter(({ name, isHidden }) => !isHidden && !OURS.includes(name));
  const ordered = [...visible].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const taken = new Set<TracedRoom>();
  for (const table of ordered) {
    const room = tracedRoomOf(table, trace);
    if (room === undefined || taken.has(room)) continue;
    taken.add(room);
    rooms.set(table, room);
  }
  return rooms;

  function isOwn({ name }: ReadTable): boolean {
    return trace?.rooms.some(({ sheet }) => sheet === name) === true;
  }
}

function isAllNotes({ name, cells }: ReadTable): boolean {
  return (
    name === WORDS.allNotes && cells[0]?.text === WORDS.columns[0] && cells[1]?.text === WORDS.columns[1]
  );
}

function reasonToLeaveOut(table: ReadTable, isOurs: boolean): 'hidden' | 'list' | 'empty' | undefined {
  if (table.isHidden) return 'hidden';
  if (isOurs && OURS.includes(table.name)) return 'list';
  return table.cells.some(({ text }) => text.trim() !== '') ? undefined : 'empty';
}

function rowsOf({ cells }: ReadTable): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    const fields = rows[row - 1] ?? [];
    rows[row - 1] = fields;
    while (fields.length < column) fields.push('');
    fields[column - 1] = text;
  }
  return Array.from(rows, (fields) => fields ?? []);
}
