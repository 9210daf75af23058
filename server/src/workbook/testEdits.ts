import ExcelJS from 'exceljs';

/** A workbook after somebody has opened it in a spreadsheet, done this to its sheet “Board”, and saved it. */
export async function editedWorkbook(
  file: ArrayBuffer,
  edit: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file);
  const sheet = book.getWorksheet('Board');
  if (sheet === undefined) throw new Error('The workbook has no sheet “Board”.');
  edit(sheet, book);
  return await book.xlsx.writeBuffer();
}

/** Cuts a cell and pastes it, on another sheet where one is given: its words, its fill and its note go along. */
export function cutCell(sheet: ExcelJS.Worksheet, from: string, to: string, other = sheet): void {
  const [source, target] = [sheet.getCell(from), other.getCell(to)];
  const { value, style, note } = source;
  Object.assign(target, { value, style, note });
  source.value = null;
  source.style = {};
  Reflect.deleteProperty(source, '_comment');
}

/** Fills a cell; RRGGBB. Cells that look alike share their style, so it gets one of its own. */
export function fillCell(sheet: ExcelJS.Worksheet, address: string, colour: string): void {
  const cell = sheet.getCell(address);
  const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } } as const;
  cell.style = { ...cell.style, fill };
}

/** Writes one more line into the note beside a cell. */
export function writeBeside(sheet: ExcelJS.Worksheet, address: string, line: string): void {
  const cell = sheet.getCell(address);
  const { note } = cell;
  // exceljs gives a note of one run as a string.
  const text = typeof note === 'object' ? (note.texts ?? []).map((run) => run.text).join('') : (note ?? '');
  cell.note = `${text}\n${line}`;
}
