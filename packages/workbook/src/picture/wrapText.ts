/** How wide letters are, in parts of their size: a little more than they are on average, so that lines end in time. */
const NARROW = 0.58;
const CAPITAL = 0.74;
const WIDE = 1.05;
const IS_WIDE =
  /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const IS_CAPITAL = /[\p{Lu}mwMW@%]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Roughly how wide a text is, in parts of the size of its letters. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += IS_WIDE.test(letter) ? WIDE : IS_CAPITAL.test(letter) ? CAPITAL : NARROW;
  return width;
}

/** A text as lines of at most `width` times the size of its letters. Its own lines stay; a word that is too long is cut. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const add = (piece: string, isBreakable: boolean) => {
    const wide = widthOf(piece);
    if (used + wide > width && current !== '') {
      lines.push(current.trimEnd());
      current = '';
      used = 0;
      if (isBreakable && piece.trim() === '') return;
    }
    current += piece;
    used += wide;
  };
  for (const word of line.match(/\s+|\S+/gu) ?? []) {
    if (widthOf(word) <= width) add(word, true);
    else for (const { segment } of graphemes.segment(word)) add(segment, false);
  }
  return [...lines, current.trimEnd()];
}
