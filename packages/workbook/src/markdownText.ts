import { printableText } from './cellText.ts';

/** What means something within a line of CommonMark or of GitHub's dialect. */
const WITHIN_A_LINE = /[\\`*_[\]<>&|~$]/g;
/** What makes a line a heading, a list item, a rule or the underline of a heading. */
const AT_ITS_BEGINNING = /^(\s*)([#+=-])/;
const NUMBER_OF_A_LIST = /^(\s*\d{1,9})([.)])/;

/** Text as one line of CommonMark that shows exactly its words, see https://spec.commonmark.org/0.31.2/#backslash-escapes. */
export function markdownText(text: string): string {
  return escaped(printableText(text).replace(/\s+/gu, ' ').trim());
}

/** Text whose lines stay lines: each but the last ends in a hard break, and each but the first begins with `indent`. */
export function markdownLines(text: string, indent: string): string {
  return printableText(text)
    .trim()
    .split('\n')
    .map((line) => escaped(line.trim()))
    .join(`\\\n${indent}`);
}

function escaped(line: string): string {
  return line
    .replace(WITHIN_A_LINE, '\\$&')
    .replace(AT_ITS_BEGINNING, '$1\\$2')
    .replace(NUMBER_OF_A_LIST, '$1\\$2');
}
