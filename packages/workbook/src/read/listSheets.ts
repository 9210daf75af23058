import { type Address, columnLetters, nearestColour, parseAddress } from '@evenboard/board';
import { WORDS } from '../words.ts';
import { colourByName } from './colourByName.ts';
import { firstRow, noteText } from './gridSheet.ts';
import type { Doubt, PlannedNote, PlannedSheet } from './PlannedSheet.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';

/** What columns of a list are called: in our own notes.csv and "All notes", in Mural's and Miro's, and in what people make themselves. */
const NAMES = {
  text: ['text', 'note', 'content', 'sticky text', 'sticky note'],
  section: ['section', 'area', 'frame', 'frame name', 'frame title', 'question', 'group'],
  cell: ['cell'],
  room: ['room'],
  colour: ['colour', 'color', 'bg color', 'background color', 'fill color'],
  author: ['author', 'created by', 'sticky creator'],
  comments: ['comments', 'comment'],
} as const;
type Field = keyof typeof NAMES;

/** A note of a list, before it is known which sections there are. */
interface Row {
  readonly at: Address | undefined;
  readonly section: string;
  readonly note: Omit<PlannedNote, 'section' | 'row'>;
}

/** A table with a row for each note, as one sheet for each room that it names; undefined where it is no such list. */
export function listSheets(table: ReadTable, headerRow = firstRow(table)): PlannedSheet[] | undefined {
  const fields = fieldsOf(table, headerRow);
  const isList =
    fields.has('text') && (['section', 'cell', 'room', 'colour'] as const).some((one) => fields.has(one));
  if (!isList) return undefined;
  const rows = Map.groupBy(
    table.cells.filter(({ row }) => row > headerRow),
    ({ row }) => row,
  );
  const rooms = new Map<string, { rows: Row[]; doubts: Doubt[] }>();
  for (const [number, cells] of rows) {
    const inField = (field: Field) => cells.find(({ column }) => column === fields.get(field));
    const name = inField('room')?.text.trim() ?? table.name;
    const room = rooms.get(name) ?? { rows: [], doubts: [] };
    rooms.set(name, room);
    const row = readRow(inField, number, fields, room.doubts);
    if (row !== undefined) room.rows.push(row);
  }
  return [...rooms].map(([name, room]) => ({ name, headerRow, ...placed(room.rows), doubts: room.doubts }));
}

function fieldsOf(table: ReadTable, headerRow: number): ReadonlyMap<Field, number> {
  const fields = new Map<Field, number>();
  for (const { row, column, text } of table.cells) {
    if (row !== headerRow) continue;
    const word = text.trim().toLowerCase();
    for (const field of Object.keys(NAMES) as Field[]) {
      if (!fields.has(field) && NAMES[field].some((name) => name === word)) fields.set(field, column);
    }
  }
  return fields;
}

function readRow(
  inField: (field: Field) => ReadCell | undefined,
  number: number,
  fields: ReadonlyMap<Field, number>,
  doubts: Doubt[],
): Row | undefined {
  const text = inField('text');
  if (text === undefined || text.text.trim() === '') return undefined;
  const cell = `${columnLetters((fields.get('text') ?? 1) - 1)}${number}`;
  const fill = text.fill === undefined ? undefined : nearestColour(text.fill);
  const colour = colourByName(inField('colour')?.text ?? '') ?? fill;
  const author = inField('author')?.text.trim();
  const comment = inField('comments')?.text.trim();
  return {
    at: parseAddress(inField('cell')?.text ?? ''),
    section: inField('section')?.text.replace(/\s+/gu, ' ').trim() ?? '',
    note: {
      cell,
      text: noteText(text.text, cell, doubts),
      ...(colour !== undefined && { colour }),
      ...(author && { author }),
      comments: comment ? [{ text: comment }] : [],
    },
  };
}

/** Notes with a cell go there; sections stand in the order of their columns, or as they come. */
function placed(rows: readonly Row[]): Pick<PlannedSheet, 'sections' | 'notes'> {
  const keyOf = ({ at, section }: Row) => `${at?.column ?? ''} ${section}`;
  const groups = [...Map.groupBy(rows, keyOf).values()];
  // Sorting is stable: without cells they stay as they came.
  groups.sort((a, b) => (a[0]?.at?.column ?? 0) - (b[0]?.at?.column ?? 0));
  const sections: string[] = [];
  const notes = groups.flatMap((group): PlannedNote[] => {
    const title = group[0]?.section ?? '';
    const isUnsorted = title === WORDS.unsorted || (title === '' && group[0]?.at === undefined);
    const section = isUnsorted ? undefined : sections.push(title || WORDS.untitled) - 1;
    return group.map(({ at, note }, index) => ({
      ...note,
      ...(section !== undefined && { section }),
      row: at?.row ?? index + 2,
    }));
  });
  return { sections, notes };
}
