import { plainText, type SnapshotNote, type WorkbookInput } from '@evenboard/workbook';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFile } from './exportFile.ts';
import { readZip } from './readZip.ts';
import { writeWorkbook } from './writeWorkbook.ts';

const ODD_TEXTS = [
  '=1+1',
  '+44 20',
  '-5',
  '@SUM(A1)',
  '007',
  '2035',
  '50%',
  'TRUE',
  '1/4 of us',
  '2026-03-14',
  '_x0041_',
  '_x0041_x0042_',
  '_x005F_x0041_',
  '_x00aB_',
  'a\nb\r\nc\rd',
  '  spaces  ',
  '\ttab',
  '<b>&amp;"\'',
  'bell\u0007 and \uFFFE',
  'half \uD83D',
  '👩🏽‍🌾',
  'مرحبا',
  '__proto__',
  '',
];

const sections = [
  { id: 'a', title: '=Doing well', prompt: '', isUnsorted: false },
  { id: 'b', title: 'Doing _x0041_ more', prompt: '', isUnsorted: false },
  { id: 'unsorted', title: '', prompt: '', isUnsorted: true },
];

const note = (index: number, text: string): SnapshotNote => ({
  id: `n${index}`,
  section: sections[index % 3]?.id ?? 'a',
  row: 2 + index * 2,
  text,
  colour: 'teal',
  author: 'p1',
  createdAt: 0,
});

function inputOf(texts: readonly string[], title = 'Our strategy <&>'): WorkbookInput {
  const notes = texts.map((text, index) => note(index, text));
  const comments = notes
    .slice(0, 1)
    .map(({ id }) => ({ id: 'c', note: id, text: '=x', author: 'p1', createdAt: 0 }));
  return {
    sessionId: 's1',
    title,
    language: 'en-GB',
    timeZone: 'Europe/London',
    rooms: [{ id: 'main', name: 'Main', snapshot: { sections, notes, comments, legend: {} } }],
    people: new Map([['p1', '=Amina']]),
    exportedAt: Date.UTC(2026, 2, 14),
  };
}

async function readBack(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(file.byteLength);
  new Uint8Array(copy).set(file);
  await workbook.xlsx.load(copy);
  return workbook;
}

test('each note comes back from its cell as the text it was', async () => {
  const file = await exportFile('workbook.xlsx', inputOf(ODD_TEXTS));
  const workbook = await readBack(file);
  const board = workbook.getWorksheet('Board');
  ODD_TEXTS.forEach((text, index) => {
    const cell = board?.getCell(2 + index * 2, 1 + (index % 3));
    expect(cell?.value ?? '').toBe(plainText(text));
    expect(cell?.numFmt).toBe('@');
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FF9CF3F1' } });
  });
  expect(board?.getRow(1).values).toEqual([undefined, '=Doing well', 'Doing _x0041_ more', 'Unsorted']);
  expect(board?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

test('the file holds strings only: no formula, number, truth value or merged cell', async () => {
  const files = readZip(await exportFile('workbook.xlsx', inputOf(ODD_TEXTS)));
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(4);
  for (const [, xml] of sheets) {
    const filled = xml.match(/<c [^>]*[^/]>/g) ?? [];
    expect(filled.length).toBeGreaterThan(0);
    for (const cell of filled) expect(cell).toMatch(/ t="s"/);
    expect(xml).not.toMatch(/<f[ >]|mergeCell/);
  }
});

test('the workbook has a title, a language and the list as a table', async () => {
  const files = readZip(await exportFile('workbook.xlsx', inputOf(['one', 'two'])));
  const core = files.get('docProps/core.xml');
  expect(core).toContain('<dc:title>Our strategy &lt;&amp;&gt;</dc:title>');
  expect(core).toContain('<dc:language>en-GB</dc:language>');
  expect(core).toContain('<dc:creator>Evenboard</dc:creator>');
  const table = files.get('xl/tables/table1.xml');
  expect(table).toContain('ref="A1:J3"');
  expect(table).toContain('name="Typed by"');
});

test('each list is a table that Excel has nothing to repair in: headings once each, none empty, and filled rows', async () => {
  const results = {
    votes: [
      {
        question: 'Which?',
        candidates: [{ number: 1, text: '=1+1' }],
        dots: 1,
        perCandidate: 1,
        state: 'revealed' as const,
        voted: 1,
        tally: { 1: 1 },
      },
    ],
    polls: [],
    plan: [{ title: 'Vision', instructions: '', minutes: 20 }],
  };
  const files = readZip(await exportFile('workbook.xlsx', { ...inputOf(['one']), results }));
  const tables = [...files].filter(([name]) => /^xl\/tables\/.+\.xml$/.test(name));
  expect(tables.map(([, xml]) => / displayName="([^"]*)"/.exec(xml)?.[1])).toEqual([
    'AllNotes',
    'VoteResults',
    'PlanStages',
    'AboutThis',
  ]);
  for (const [, xml] of tables) {
    const names = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('');
    expect(xml).toContain(`<tableColumns count="${names.length}">`);
  }
  expect(new Set(tables.map(([, xml]) => / id="([^"]*)"/.exec(xml)?.[1])).size).toBe(4);
  const votes = (await readBack(await exportFile('workbook.xlsx', { ...inputOf([]), results }))).getWorksheet(
    'Votes',
  );
  expect(votes?.getRow(2).values).toEqual([
    undefined,
    1,
    'Which?',
    1,
    '=1+1',
    1,
    1,
    1,
    'Counts alone: it was a vote without names',
  ]);
});

test('an empty board is a workbook whose list is no table', async () => {
  const files = readZip(await exportFile('workbook.xlsx', inputOf([])));
  const tables = [...files].filter(([name]) => /^xl\/tables\/.+\.xml$/.test(name));
  expect(tables.map(([, xml]) => / displayName="([^"]*)"/.exec(xml)?.[1])).toEqual(['AboutThis']);
  const workbook = await readBack(await exportFile('workbook.xlsx', inputOf([])));
  expect(workbook.getWorksheet('All notes')?.getCell('A1').value).toBe('Cell');
});

test('a second program would read the escapes of ECMA-376: an underscore that begins one is escaped', async () => {
  const files = readZip(await exportFile('workbook.xlsx', inputOf(['_x0041_x0042_'])));
  expect(files.get('xl/sharedStrings.xml')).toContain('_x005F_x0041_x005F_x0042_');
});

test('several exports at once all arrive', async () => {
  const files = await Promise.all(
    ['one', 'two', 'three'].map((text) => exportFile('workbook.xlsx', inputOf([text]))),
  );
  const texts = files.map((file) => readZip(file).get('xl/sharedStrings.xml'));
  expect(texts.map((xml) => />(one|two|three)</.exec(xml ?? '')?.[1])).toEqual(['one', 'two', 'three']);
});

test('after a file that could not be made the next one is', async () => {
  const broken = { ...inputOf(['one']), rooms: [{ id: 'main', name: 'Main', snapshot: null }] };
  await expect(exportFile('notes.csv', broken as unknown as WorkbookInput)).rejects.toThrow(/null/);
  expect((await exportFile('notes.csv', inputOf(['two']))).toString('utf8')).toContain('two');
});

test('any texts come back equal', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...ODD_TEXTS),
    fc.stringMatching(/^(_?x?[0-9A-Fa-f]{0,4}_?){0,6}$/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
      const workbook = await readBack(await writeWorkbook(inputOf(texts)));
      const board = workbook.getWorksheet('Board');
      const list = workbook.getWorksheet('All notes');
      const expected = texts.map(plainText).sort();
      const cells = texts.map((_, index) => board?.getCell(2 + index * 2, 1 + (index % 3)).value ?? '');
      expect(cells).toEqual(texts.map(plainText));
      expect(texts.map((_, index) => list?.getCell(2 + index, 2).value ?? '').sort()).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
