import { formatAddress, readBoard } from '@evenboard/board';
import { plainText } from '@evenboard/workbook';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardAfter, step } from './testSteps.ts';
import { writeWorkbook } from './writeWorkbook.ts';

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
