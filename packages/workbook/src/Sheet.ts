/** One filled cell. `column` and `row` count from 1, as a spreadsheet's address does. */
export interface SheetCell {
  readonly column: number;
  readonly row: number;
  /** Text and nothing else: never a number, a truth value or a formula, whatever it looks like. */
  readonly text: string;
  /** A count of ours, stored instead of the text so that it can be added up. Never what people wrote. */
  readonly number?: SheetNumber;
  /** Six hex digits, RRGGBB. */
  readonly fill?: string;
  /** Six hex digits, RRGGBB. */
  readonly fontColour?: string;
  readonly isBold?: boolean;
  /** Shown by the spreadsheet beside the cell. */
  readonly comment?: string;
}

/** A number and how it is shown. */
export interface SheetNumber {
  readonly value: number;
  readonly format: '0' | '0%';
}

/** A range that the spreadsheet knows as a table. Its header cells hold exactly `columns`. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Rows below the header, at least 1: a table without any is "repaired" away by Excel. */
  readonly rowCount: number;
}

/** A worksheet as plain data. Cells are sparse, sorted by row, then by column; none is merged. */
export interface Sheet {
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly cells: readonly SheetCell[];
  /** How many rows stay in view at the top. */
  readonly frozenRows: number;
  readonly table?: SheetTable;
  /** Columns, counted from 1, that are there and not shown. */
  readonly hiddenColumns?: readonly number[];
  /** No program shows it, nor offers to. */
  readonly isHidden?: true;
}
