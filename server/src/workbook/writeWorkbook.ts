import {
  boardSheets,
  cellText,
  plainText,
  type Sheet,
  type SheetCell,
  type WorkbookInput,
} from '@evenboard/workbook';
import ExcelJS from 'exceljs';

/** The number format "Text": what is typed into such a cell later stays text, too. */
const AS_TEXT = '@';
/** Written in full: a font without a name and a size is drawn differently from program to program. */
const FONT = { name: 'Calibri', size: 11, family: 2 } as const;
const HEADER_LINE = { bottom: { style: 'thin', color: { argb: 'FF7B786F' } } } as const;

/** The bytes of the xlsx file. Text goes in as text: no formula, number or date is ever made of it. */
export async function writeWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  // exceljs writes the language, though its types do not know it.
  const workbook: ExcelJS.Workbook & { language?: string } = new ExcelJS.Workbook();
  workbook.title = plainText(input.title);
  workbook.language = plainText(input.language);
  workbook.creator = 'Evenboard';
  workbook.lastModifiedBy = 'Evenboard';
  workbook.description = `Times are in ${plainText(input.timeZone)}.`;
  workbook.created = new Date(input.exportedAt);
  workbook.modified = workbook.created;
  for (const sheet of boardSheets(input)) writeSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: sheet.frozenRows }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columnWidths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  // The table writes its own cells, so it comes first, and the cells then have the last word.
  if (sheet.table !== undefined) addTable(worksheet, sheet.table);
  for (const cell of sheet.cells) writeCell(worksheet.getCell(cell.row, cell.column), cell);
}

function addTable(worksheet: ExcelJS.Worksheet, table: NonNullable<Sheet['table']>): void {
  const emptyRow = table.columns.map(() => '');
  worksheet.addTable({
    name: table.name,
    ref: 'A1',
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map((name) => ({ name, filterButton: true })),
    rows: Array.from({ length: table.rowCount }, () => emptyRow),
  });
}

function writeCell(target: ExcelJS.Cell, cell: SheetCell): void {
  // A string is written as a shared string, whatever it looks like; an empty one as a filled blank.
  target.value = cell.text === '' ? null : cellText(cell.text);
  target.numFmt = AS_TEXT;
  target.alignment = { wrapText: true, vertical: 'top' };
  if (cell.isBold) {
    target.font = { ...FONT, bold: true };
    target.border = HEADER_LINE;
  }
  if (cell.fill !== undefined) {
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${cell.fill}` } };
  }
  if (cell.fontColour !== undefined) target.font = { ...FONT, color: { argb: `FF${cell.fontColour}` } };
  if (cell.comment !== undefined) target.note = { texts: [{ text: cellText(cell.comment) }] };
}
