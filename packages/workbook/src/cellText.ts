// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones taken out.
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** More than this many UTF-16 units in a cell, and Excel calls the file damaged. */
const CELL_LENGTH = 32_767;

/**
 * Text as every file can hold it: without control characters, lone surrogates and the two that XML
 * forbids; line ends are `\n`; tabs stay.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_IN_XML, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '')
    .replace(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

/** Text as a cell of a spreadsheet can hold it: printable, and no longer than Excel takes. */
export function plainText(text: string): string {
  return shortened(printableText(text), CELL_LENGTH);
}

/**
 * Text as it is written into the file, for a writer that does not escape by itself. Spreadsheets
 * read `_xHHHH_` as the character with that code (ECMA-376 Part 1, 22.9.2.19 ST_Xstring); an
 * underscore that would begin one is itself written so.
 */
export function cellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The first `length` UTF-16 units, and never half of a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? length - 1 : length);
}
