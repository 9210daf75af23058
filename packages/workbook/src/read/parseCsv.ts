import { FileRefused } from './FileRefused.ts';
import { READ_LIMITS } from './readLimits.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** So many lines are looked at to tell what separates the fields. */
const LINES_LOOKED_AT = 20;

/**
 * The fields of a CSV file, line by line (RFC 4180), separated by commas, semicolons or tabs, whichever it is. Quotes
 * that are not closed end with the file; a line `sep=;` says what separates, as Excel writes it.
 */
export function parseCsv(text: string): string[][] {
  const [whole = '', said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const words = text.slice(whole.length);
  return fieldsOf(words, said ?? separatorOf(words));
}

function fieldsOf(text: string, separator: string, mostLines = Number.POSITIVE_INFINITY): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let count = 0;
  let at = 0;
  while (at < text.length && lines.length < mostLines) {
    const { field, end } = text[at] === '"' ? quoted(text, at) : { field: '', end: at };
    const rest = plain(text, end, separator);
    line.push(field + rest.field);
    count += 1;
    if (count > READ_LIMITS.cells) throw new FileRefused('tooManyCells');
    at = rest.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty field behind it.
      if (at === text.length) line.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function plain(text: string, from: number, separator: string): { field: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { field: text.slice(from, end), end };
}

/** Two quotes stand for one. What follows the closing one is the caller's, so that it is not lost. */
function quoted(text: string, from: number): { field: string; end: number } {
  let field = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}

/** The one that makes the most fields out of the first lines, as long as all have about as many. */
function separatorOf(text: string): string {
  const scored = SEPARATORS.map((separator) => {
    const lines = fieldsOf(text, separator, LINES_LOOKED_AT).filter((fields) => fields.some(Boolean));
    const first = lines[0]?.length ?? 1;
    const alike = lines.filter(({ length }) => length === first).length;
    return { separator, score: first > 1 ? (alike / Math.max(1, lines.length)) * first : 0 };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.score ? scored[0].separator : ',';
}
