import { readCellNote, readTrace, type WorkbookInput } from '@evenboard/workbook';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWorkbook } from './writeWorkbook.ts';

const sections = [
  { id: 'a', title: 'Doing well', prompt: '', isUnsorted: false },
  { id: 'unsorted', title: '', prompt: '', isUnsorted: true },
];

function inputOf(texts: readonly string[]): WorkbookInput {
  const notes = texts.map((text, index) => ({
    id: `n${index}`,
    section: 'a',
    row: 2 + index,
    text,
    colour: 'teal' as const,
    author: 'p1',
    createdAt: 0,
  }));
  const comments = texts
    .slice(0, 2)
    .map((text, index) => ({ id: `c${index}`, note: 'n0', text, author: 'p1', createdAt: index }));
  return {
    sessionId: 'session-1',
    title: 'Our strategy',
    language: 'en-GB',
    timeZone: 'Europe/London',
    rooms: [
      { id: 'main', name: 'Main', snapshot: { sections, notes, comments, legend: {} } },
      { id: 'r1', name: 'Votes', snapshot: { sections, notes: notes.slice(0, 1), comments: [], legend: {} } },
    ],
    people: new Map([['p1', 'Amina']]),
    exportedAt: 0,
  };
}

/** The workbook as exceljs has it after writing it once more: what a program does that opens and saves it. */
async function savedAgain(input: WorkbookInput): Promise<ExcelJS.Workbook> {
  const opened = await load(await writeWorkbook(input));
  return load(new Uint8Array(await opened.xlsx.writeBuffer()));
}

async function load(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(file.byteLength);
  new Uint8Array(copy).set(file);
  await workbook.xlsx.load(copy);
  return workbook;
}

const rowsOf = (sheet: ExcelJS.Worksheet | undefined): string[][] =>
  Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) =>
      String(sheet?.getCell(row + 1, column + 1).value ?? ''),
    ),
  );

test('nobody trips over what a workbook remembers: a sheet that is not offered, and a column that is not shown', async () => {
  const workbook = await load(await writeWorkbook(inputOf(['one'])));
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toContainEqual([
    'Evenboard',
    'veryHidden',
  ]);
  // exceljs has no views where the file has none, though its types say otherwise.
  const frozen = workbook.worksheets.filter(({ views }) => views?.some(({ state }) => state === 'frozen'));
  expect(frozen.map(({ name }) => name)).toEqual(['Board', 'Votes (2)', 'All notes', 'About']);
  const list = workbook.getWorksheet('All notes');
  expect(list?.getCell('J2').value).toBe('n0');
  expect(list?.getColumn(10).hidden).toBe(true);
  expect(list?.getColumn(2).hidden).toBe(false);
});

test('the note of each cell names the sheet and the cell', async () => {
  const workbook = await load(await writeWorkbook(inputOf(['one', 'two'])));
  const noteAt = (sheet: string, cell: string) => {
    const note = workbook.getWorksheet(sheet)?.getCell(cell).note;
    // exceljs gives a note of one run as a string.
    const text = typeof note === 'object' ? (note.texts ?? []).map((run) => run.text).join('') : note;
    return readCellNote(text ?? '');
  };
  expect(noteAt('Board', 'A3')).toMatchObject({ origin: { sheet: 'Board', address: 'A3' }, said: 'Amina' });
  expect(noteAt('Votes (2)', 'A2').origin).toEqual({ sheet: 'Votes (2)', address: 'A2' });
});

test('whatever the notes say, the trace comes back out of the file, also after another program has saved it', {
  timeout: 60_000,
}, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('_x0041_', '=1+1', '007', 'TRUE', 'a\nb', '__proto__'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const input = inputOf(texts);
      const written = readTrace(rowsOf((await load(await writeWorkbook(input))).getWorksheet('Evenboard')));
      expect(written?.session).toBe('session-1');
      expect(written?.rooms.map(({ sheet }) => sheet)).toEqual(['Board', 'Votes (2)']);
      expect(written?.rooms[0]?.notes.map(({ id }) => id)).toEqual(texts.map((_, index) => `n${index}`));
      expect(written?.rooms[0]?.notes[0]?.comments).toHaveLength(Math.min(2, texts.length));
      const again = readTrace(rowsOf((await savedAgain(input)).getWorksheet('Evenboard')));
      // exceljs does not write an underscore that begins an escape as one; spreadsheets do.
      if (!texts.some((one) => /_x[0-9a-f]{4}_/i.test(one))) expect(again).toEqual(written);
    }),
    { numRuns: 20 },
  );
});
