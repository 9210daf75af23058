/** The most UTF-16 units a command lets a note's text have. */
export const NOTE_TEXT_LENGTH = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones taken out.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Text as it enters the document: no control characters but tab and line break, no lone surrogates, `\n` for line ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL_CHARACTERS, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '')
    .replace(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

/** The first `length` UTF-16 units, one fewer where the cut would fall inside a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = Math.max(0, length);
  return text.slice(0, splitsPair(text, end) ? end - 1 : end);
}

/** Whether the boundary at `index` lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
