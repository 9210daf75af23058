import { FileRefused, READ_LIMITS, type Refusal } from '@evenboard/workbook';
import { describe, expect, it } from 'vitest';
import { readFile } from './readFile.ts';
import { readFileInThread } from './readFileInThread.ts';
import { testWorkbook, testZip } from './testZip.ts';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ideas</t></is></c></row>';
const whole = testWorkbook(ROW);

function refusalOf(bytes: Uint8Array): Refusal | 'taken' {
  try {
    readFile(bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof FileRefused) return error.reason;
    throw error;
  }
}

/** What the file is refused for, and that it took no more work than it may. */
function expectRefusal(bytes: Uint8Array, reason: Refusal): void {
  const startedAt = process.threadCpuUsage();
  expect(refusalOf(bytes)).toBe(reason);
  const { user, system } = process.threadCpuUsage(startedAt);
  expect((user + system) / 1_000).toBeLessThan(2_000);
}

it('reads a plain workbook', () => {
  expect(readFile(whole)).toEqual([{ name: 'Ideas', cells: [{ column: 1, row: 1, text: 'Ideas' }] }]);
});

describe('is refused in words, at once', () => {
  it('a bomb that says how large it is, one that lies about it, and one of thousands of parts', () => {
    const zeros = Buffer.alloc(READ_LIMITS.inflatedBytes + 1, ' ');
    expectRefusal(testWorkbook('', { 'xl/worksheets/sheet1.xml': { content: zeros } }), 'tooBig');
    expectRefusal(
      testWorkbook('', { 'xl/worksheets/sheet1.xml': { content: zeros, claims: 100 } }),
      'damaged',
    );
    const parts = Array.from({ length: READ_LIMITS.parts + 1 }, (_, index) => [`part${index}`, ''] as const);
    expectRefusal(testZip(Object.fromEntries(parts)), 'tooBig');
  });

  it('a part that is asked for again and again', () => {
    const sheets = Array.from({ length: 60 }, (_, index) => `<sheet name="S${index}" r:id="r1"/>`).join('');
    const content = Buffer.alloc(4 * 1024 * 1024, ' ');
    expectRefusal(
      testWorkbook('', {
        'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
        'xl/worksheets/sheet1.xml': { content },
      }),
      'tooBig',
    );
  });

  it('entities, whether they grow or point at files', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';
    expectRefusal(testWorkbook('', { 'xl/worksheets/sheet1.xml': bomb }), 'entities');
    const file = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst><si><t>&x;</t></si></sst>';
    expectRefusal(testWorkbook('', { 'xl/workbook.xml': file }), 'entities');
  });

  it('macros, links to other files, and what a password locks', () => {
    expectRefusal(testWorkbook(ROW, { 'xl/vbaProject.bin': 'x' }), 'macros');
    const type =
      '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expectRefusal(testWorkbook(ROW, { '[Content_Types].xml': type }), 'macros');
    expectRefusal(testWorkbook(ROW, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'externalLinks');
    expectRefusal(testWorkbook(ROW, { secret: { content: Buffer.from('x'), flags: 1 } }), 'locked');
  });

  it('every file that is cut off, and one in which a single byte is another', () => {
    for (let length = 4; length < whole.length; length += 7) {
      expectRefusal(whole.subarray(0, length), 'damaged');
    }
    const changed = Buffer.from(whole);
    const at = changed.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 4;
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect(['damaged', 'taken']).toContain(refusalOf(changed));
  });

  it('what is something else, whatever it is called', () => {
    expectRefusal(Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'), 'oldExcel');
    expectRefusal(Buffer.from('%PDF-1.7 of some kind'), 'notOurs');
    expectRefusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 4, 200]), 'notOurs');
    expectRefusal(Buffer.from(' <!DOCTYPE html><table><tr><td>a'), 'webPage');
    expectRefusal(testZip({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' }), 'notOurs');
    expectRefusal(testZip({ mimetype: 'x', 'content.xml': '<x/>' }), 'openDocument');
    expectRefusal(testZip({ readme: 'x' }), 'notOurs');
  });

  it('too many cells, sheets and columns', () => {
    const cell = '<c t="b"><v>1</v></c>';
    expectRefusal(testWorkbook(`<row>${cell.repeat(READ_LIMITS.cells + 1)}</row>`), 'tooManyCells');
    const sheets = '<sheet name="S" r:id="r1"/>'.repeat(READ_LIMITS.sheets + 1);
    expectRefusal(testWorkbook('', { 'xl/workbook.xml': `<workbook>${sheets}</workbook>` }), 'tooManySheets');
    expectRefusal(Buffer.from(`${','.repeat(READ_LIMITS.cells)}\n`), 'tooManyCells');
    expectRefusal(Buffer.from(`${'a,'.repeat(READ_LIMITS.columns + 1)}\n`), 'tooManyColumns');
  });

  it('markup that is never closed, and quotes within quotes', () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    expectRefusal(testWorkbook('', { [sheet]: `<row>${'<x '.repeat(1_000_000)}` }), 'damaged');
    expectRefusal(testWorkbook('', { [sheet]: '<x a="'.repeat(1_000_001) }), 'damaged');
    expectRefusal(testWorkbook('', { [sheet]: '<!--'.repeat(1_000_000) }), 'damaged');
  });
});

it('rows beyond all sheets, and cells without a number, are nothing to fail for', () => {
  const rows = `<row r="1e99"><c r="A1" t="b"><v>1</v></c></row><row r="-3"><c t="b"><v>1</v></c></row>${ROW}`;
  expect(readFile(testWorkbook(rows))[0]?.cells.filter(({ row }) => row === 1)).toHaveLength(1);
  const odd =
    '<row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2" s="7"><v>x</v></c><c r="ZZZZ9"><v>5</v></c></row>';
  expect(readFile(testWorkbook(odd))[0]?.cells.map(({ text }) => text)).toContain('5');
});

it('the thread reads on after a file that was refused', async () => {
  const bad = readFileInThread({ bytes: whole.subarray(0, 50), headerRows: {} });
  await expect(bad).rejects.toMatchObject({ reason: 'damaged' });
  const { sheets } = await readFileInThread({ bytes: Buffer.from('One\na'), headerRows: {} });
  expect(sheets).toMatchObject([{ sections: ['One'], notes: [{ text: 'a', cell: 'A2' }] }]);
});
