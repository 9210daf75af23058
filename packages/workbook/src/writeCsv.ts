import { harmlessText } from './harmlessText.ts';

/** By which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Blanks at an end are quoted too: some programs trim what is not. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/**
 * A CSV file as RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) has it: commas, lines that end in CR LF, quotes where
 * they are needed. It begins with a byte order mark, and nothing in it is taken for a formula; `restoredText` gives
 * each field back.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const harmless = harmlessText(text);
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
