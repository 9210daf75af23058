/** One cell of a file as a person saw it. `column` and `row` count from 1. */
export interface ReadCell {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  /** Six hex digits, RRGGBB; missing where the cell has no colour of its own. */
  readonly fill?: string;
  /** What the program shows beside the cell. */
  readonly comment?: string;
}

/** A sheet of a workbook, or the one table of a CSV file. Cells with neither words nor a note beside them are left out; sorted by row, then by column. */
export interface ReadTable {
  readonly name: string;
  readonly cells: readonly ReadCell[];
  /** Nobody sees it in the program. */
  readonly isHidden?: true;
  /** Cells whose formula nobody has worked out yet, by address: they have no words to bring. */
  readonly unknown?: readonly string[];
}
