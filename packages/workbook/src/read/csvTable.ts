import { restoredText } from '../harmlessText.ts';
import { FileRefused } from './FileRefused.ts';
import { parseCsv } from './parseCsv.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';
import { READ_LIMITS } from './readLimits.ts';

/** The table that a CSV file is. What was made harmless in it is as it was before. */
export function csvTable(text: string): ReadTable {
  const cells: ReadCell[] = [];
  for (const [row, fields] of parseCsv(text).entries()) {
    for (const [column, field] of fields.entries()) {
      if (field === '') continue;
      if (column >= READ_LIMITS.columns) throw new FileRefused('tooManyColumns');
      cells.push({ column: column + 1, row: row + 1, text: restoredText(field) });
    }
  }
  return { name: '', cells };
}
