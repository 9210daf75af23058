import type { Abbreviation } from './shorthand.ts';

/** What stands in a text from `start`, and what it is to be. */
export interface Replacement {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

/** What ends a word: an apostrophe or a hyphen does not. */
const ENDS_WORD = /^[\s.,;:!?…)\]}"”»]$/u;
const IN_WORD = /[\p{L}\p{N}\p{M}]$/u;

export function endsWord(letter: string): boolean {
  return ENDS_WORD.test(letter);
}

/** The abbreviation that ends right at `end`, and its words: with a capital where it was typed with one. */
export function expansionAt(
  text: string,
  end: number,
  entries: readonly Abbreviation[],
): Replacement | undefined {
  const before = text.slice(0, end);
  const small = before.toLowerCase();
  let found: Replacement | undefined;
  for (const { short, words } of entries) {
    const start = end - short.length;
    const isThere =
      start >= 0 && small.endsWith(short.toLowerCase()) && !IN_WORD.test(before.slice(0, start));
    if (!isThere || (found !== undefined && found.start <= start)) continue;
    const from = before.slice(start);
    found = { start, from, to: isCapital(from) && !isCapital(short) ? withCapital(words) : words };
  }
  return found;
}

function isCapital(words: string): boolean {
  const [first = ''] = words;
  return first !== first.toLowerCase();
}

function withCapital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
