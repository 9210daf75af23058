import {
  boardSheets,
  cellText,
  plainText,
  rowHeights,
  type Sheet,
  type SheetCell,
  type WorkbookInput,
} from '@evenboard/workbook';
import ExcelJS from 'exceljs';
import { createCellStyles } from './cellStyle.ts';

/** Most of the time goes into packing; this is twice as fast as the usual, for a file a little larger. */
const PACKING = { zip: { compression: 'DEFLATE', compressionOptions: { level: 1 } } } as const;

/** One object for all, by which exceljs knows that it has seen it: a tenth of the time otherwise. */
const PLAIN: Partial<ExcelJS.Style> = {};

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
  const styleOf = createCellStyles();
  for (const sheet of boardSheets(input)) writeSheet(workbook, sheet, styleOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer(PACKING));
}

function writeSheet(
  workbook: ExcelJS.Workbook,
  sheet: Sheet,
  styleOf: ReturnType<typeof createCellStyles>,
): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden ? 'veryHidden' : 'visible',
    // A pane that is frozen nowhere makes Excel repair the file.
    ...(sheet.frozenRows > 0 && { views: [{ state: 'frozen', xSplit: 0, ySplit: sheet.frozenRows }] }),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columnWidths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const column of sheet.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
  if (!sheet.isHidden) for (const [row, height] of rowHeights(sheet)) worksheet.getRow(row).height = height;
  // The table writes its headings itself, so it comes first, and the cells then have the last word.
  if (sheet.table !== undefined) addTable(worksheet, sheet.table);
  for (const cell of sheet.cells)
    writeCell(worksheet.getCell(cell.row, cell.column), cell, sheet.isHidden ? PLAIN : styleOf(cell));
}

function addTable(worksheet: ExcelJS.Worksheet, table: NonNullable<Sheet['table']>): void {
  worksheet.addTable({
    name: table.name,
    ref: 'A1',
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map((name) => ({ name, filterButton: true })),
    // How many there are is all that it has to know.
    rows: Array.from({ length: table.rowCount }, () => []),
  });
}

function writeCell(target: ExcelJS.Cell, cell: SheetCell, style: Partial<ExcelJS.Style>): void {
  // A string is written as a shared string, whatever it looks like; an empty one as a filled blank.
  target.value = cell.number?.value ?? (cell.text === '' ? null : cellText(cell.text));
  target.style = style;
  if (cell.comment !== undefined) target.note = { texts: [{ text: cellText(cell.comment) }] };
}
