import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Plain exceljs, as the server has it: nothing but the library, given the same cells. */
const fromServer = createRequire(join(import.meta.dirname, '../../server/package.json'));
const ExcelJS = fromServer('exceljs');

interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly style: unknown;
  readonly note: unknown;
}
interface PlainSheet {
  readonly name: string;
  readonly cells: readonly PlainCell[];
}

/** The cells of a workbook. */
export async function readPlainly(file: Buffer): Promise<readonly PlainSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file);
  const sheets: PlainSheet[] = [];
  for (const worksheet of workbook.worksheets) {
    const cells: PlainCell[] = [];
    worksheet.eachRow((row: { eachCell(take: (cell: Record<string, unknown>) => void): void }) =>
      row.eachCell(({ row: at, col, value, style, note }) =>
        cells.push({ row: Number(at), column: Number(col), value, style, note }),
      ),
    );
    sheets.push({ name: worksheet.name, cells });
  }
  return sheets;
}

/** A workbook of these cells, with the usual settings; its length in bytes. */
export async function writePlainly(sheets: readonly PlainSheet[]): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const worksheet = workbook.addWorksheet(name);
    for (const { row, column, value, style, note } of cells) {
      const cell = worksheet.getCell(row, column);
      cell.value = value;
      cell.style = style;
      if (note !== undefined) cell.note = note;
    }
  }
  const file: ArrayBuffer = await workbook.xlsx.writeBuffer();
  return file.byteLength;
}
