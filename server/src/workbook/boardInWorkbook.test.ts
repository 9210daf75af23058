import {
  addNote,
  addSection,
  type Board,
  deleteNotes,
  deleteSection,
  formatAddress,
  insertNote,
  moveNote,
  moveSection,
  NOTE_COLOURS,
  openBoard,
  readBoard,
  UNSORTED,
} from '@evenboard/board';
import { plainText } from '@evenboard/workbook';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeWorkbook } from './writeWorkbook.ts';

interface Step {
  what: 'add' | 'insert' | 'move' | 'delete' | 'addSection' | 'moveSection' | 'deleteSection';
  pick: number;
  row: number;
  text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'add',
    'add',
    'insert',
    'move',
    'delete',
    'addSection',
    'moveSection',
    'deleteSection',
  ),
  pick: fc.nat(50),
  row: fc.integer({ min: 2, max: 12 }),
  text: fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('=1', 'TRUE', '2035', 'a\nb')),
});

/** A board after these steps, with ids and choices that are the same for the same steps. */
function boardAfter(steps: readonly Step[]): Board {
  let ids = 0;
  const environment = {
    now: () => 0,
    random: () => 0.25,
    newId: () => `id${String(++ids).padStart(4, '0')}`,
  };
  const board = openBoard(new Y.Doc(), environment);
  addSection(board, { title: 'First' });
  for (const { what, pick, row, text } of steps) {
    const { sections, notes } = readBoard(board);
    const section = sections[pick % sections.length]?.id ?? UNSORTED;
    const note = notes[pick % Math.max(1, notes.length)]?.id ?? 'none';
    const colour = NOTE_COLOURS[pick % NOTE_COLOURS.length] ?? 'yellow';
    if (what === 'add') addNote(board, { section, text, colour, author: 'p1' });
    if (what === 'insert') insertNote(board, { section, row, text, colour, author: 'p1' });
    if (what === 'move') moveNote(board, note, { section, row });
    if (what === 'delete') deleteNotes(board, [note]);
    if (what === 'addSection') addSection(board, { title: text });
    if (what === 'moveSection') moveSection(board, section, pick % sections.length);
    if (what === 'deleteSection') deleteSection(board, section);
  }
  return board;
}

test('whatever was done on a board, each note stands in the workbook at its own address, and nothing else does', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const snapshot = readBoard(boardAfter(steps));
      const file = await writeWorkbook({
        sessionId: 's1',
        title: 'A session',
        language: 'en',
        timeZone: 'UTC',
        rooms: [{ id: 'main', name: 'Main', snapshot }],
        people: new Map(),
        exportedAt: 0,
      });
      const columns = new Map(snapshot.sections.map(({ id, index }) => [id, index]));
      const expected = snapshot.notes.map(({ section, row, text }): [string, string] => [
        formatAddress({ column: columns.get(section) ?? -1, row }),
        plainText(text),
      ]);
      expect(await notesInSheet(file)).toEqual(new Map(expected.filter(([, text]) => text !== '')));
    }),
    { numRuns: 40 },
  );
});

async function notesInSheet(file: Uint8Array): Promise<Map<string, unknown>> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(file.byteLength);
  new Uint8Array(copy).set(file);
  await workbook.xlsx.load(copy);
  const cells = new Map<string, unknown>();
  workbook.getWorksheet('Board')?.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (number > 1) cells.set(cell.address, cell.value);
    });
  });
  return cells;
}
