import { planFile } from '@evenboard/workbook';
import { decodeText } from './decodeText.ts';
import { readFile } from './readFile.ts';
import { type PlannedImport, planSessionFile } from './sessionFile.ts';

/** What a file would bring: a workbook, a CSV file, or a whole session. Throws FileRefused. */
export function planBytes(
  bytes: Uint8Array,
  headerRows: Readonly<Record<string, number>> = {},
): PlannedImport {
  return sessionIn(bytes) ?? planFile(readFile(bytes), headerRows);
}

function sessionIn(bytes: Uint8Array): PlannedImport | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('utf8');
  return /^\uFEFF?\s*\{/.test(start) ? planSessionFile(decodeText(bytes)) : undefined;
}
