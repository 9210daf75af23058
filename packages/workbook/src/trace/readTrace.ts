import { TRACE_COLUMNS, TRACE_VERSION } from './traceSheet.ts';
import type { TracedComment, TracedNote, TracedRoom, TracedSection, WorkbookTrace } from './WorkbookTrace.ts';

/** A room that is still being read. */
interface OpenRoom extends TracedRoom {
  readonly sections: TracedSection[];
  readonly notes: OpenNote[];
}
interface OpenNote extends TracedNote {
  readonly comments: TracedComment[];
}

/**
 * Reads the rows of a sheet that `traceSheet` wrote, each as the texts of its cells. Undefined where it is no such
 * sheet, or one of another version. Rows that make no sense, or name a thing twice, are skipped: anybody can write a
 * file, and whether ids in it are this session's is for the reader to find out.
 */
export function readTrace(rows: readonly (readonly string[])[]): WorkbookTrace | undefined {
  const [columns = [], first = [], ...rest] = rows;
  if (!TRACE_COLUMNS.every((name, index) => columns[index] === name)) return undefined;
  const [kind, , , session = '', , , version] = first;
  if (kind !== 'workbook' || version !== TRACE_VERSION) return undefined;
  const rooms = new Map<string, OpenRoom>();
  const notes = new Map<string, OpenNote>();
  for (const row of rest) readRow(row, rooms, notes);
  return { session, rooms: [...rooms.values()] };
}

function readRow(row: readonly string[], rooms: Map<string, OpenRoom>, notes: Map<string, OpenNote>): void {
  const [kind = '', sheet = '', cell = '', id = '', of = '', colour = '', text = ''] = row;
  if (id === '' || sheet === '') return;
  const room = rooms.get(sheet);
  if (kind === 'room') {
    if (room === undefined) rooms.set(sheet, { id, sheet, sections: [], notes: [] });
    return;
  }
  // Two rooms may have notes of one id: it is told apart by the sheet.
  const key = (note: string) => `${sheet}\n${note}`;
  if (kind === 'section') room?.sections.push({ id, cell, title: text });
  if (kind === 'comment') notes.get(key(of))?.comments.push({ id, text });
  if (kind === 'note' && room !== undefined && !notes.has(key(id))) {
    const note: OpenNote = { id, cell, section: of, text, colour, comments: [] };
    notes.set(key(id), note);
    room.notes.push(note);
  }
}
