import { csvTable, FileRefused, type ReadTable, readWorkbook } from '@evenboard/workbook';
import { decodeText } from './decodeText.ts';
import { type Archive, openArchive } from './openArchive.ts';

/** By which a file is known, whatever it is called. */
const ZIP = 'PK\x03\x04';
const OLE = '\xD0\xCF\x11\xE0';

/** The tables of a workbook or a CSV file, recognised by its content. Throws FileRefused. */
export function readFile(bytes: Uint8Array): readonly ReadTable[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString('latin1', 0, 4);
  if (start === ZIP) return readWorkbookFile(openArchive(file));
  // Excel until 2003, and every workbook that a password locks.
  if (start === OLE) throw new FileRefused('oldExcel');
  const text = decodeText(file);
  if (/^\s*<(?:!doctype|html|table|\?xml|svg)/i.test(text.slice(0, 500))) throw new FileRefused('webPage');
  if (text.startsWith('%PDF')) throw new FileRefused('notOurs');
  return [csvTable(text)];
}

function readWorkbookFile({ names, part }: Archive): readonly ReadTable[] {
  if (names.includes('mimetype') && names.includes('content.xml')) throw new FileRefused('openDocument');
  const types = part('[Content_Types].xml');
  if (types === undefined) throw new FileRefused('notOurs');
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject|macrosheets/i.test(name)))
    throw new FileRefused('macros');
  if (names.some((name) => /externalLinks\//i.test(name))) throw new FileRefused('externalLinks');
  return readWorkbook(part);
}
