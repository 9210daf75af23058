import type { Sheet, SheetCell, SheetNumber } from '../Sheet.ts';

/** A text, or a count of ours. */
export type ListCell = string | SheetNumber | Pick<SheetCell, 'text' | 'fill' | 'fontColour'>;

/** A list: its columns' headings are unique and not empty, so that Excel takes it for a table as it is. */
export interface List {
  readonly sheet: string;
  /** Of the table: letters alone, unique in the workbook. */
  readonly table: string;
  readonly columns: readonly string[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ListCell[])[];
}

/** A sheet that is one table, a row for each thing. Without rows it has its headings alone. */
export function listSheet({ sheet, table, columns, widths, rows }: List): Sheet {
  const cells = [columns, ...rows].flatMap((row, index) =>
    row.map(
      (cell, column): SheetCell => ({
        column: column + 1,
        row: index + 1,
        isBold: index === 0,
        ...cellOf(cell),
      }),
    ),
  );
  const plain: Sheet = { name: sheet, columnWidths: widths, cells, frozenRows: 1 };
  return rows.length === 0 ? plain : { ...plain, table: { name: table, columns, rowCount: rows.length } };
}

function cellOf(cell: ListCell): Pick<SheetCell, 'text' | 'number' | 'fill' | 'fontColour'> {
  if (typeof cell === 'string') return { text: cell };
  return 'value' in cell ? { text: String(cell.value), number: cell } : cell;
}

/** A whole number. */
export function count(value: number): SheetNumber {
  return { value, format: '0' };
}

/** A part of a whole, shown as a percentage; none of nothing. */
export function share(part: number, whole: number): SheetNumber {
  return { value: whole === 0 ? 0 : part / whole, format: '0%' };
}
