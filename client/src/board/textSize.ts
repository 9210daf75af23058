/** About so many letters fit on a line of a slot. */
const LINE_LETTERS = 20;
const LINES_AT_FULL_SIZE = 4;
const LINES_WHEN_SMALL = 5;

/**
 * How a note's words are set in its slot: at full size, smaller, or smaller and scrolled. Told by their length, because
 * measuring each note in the page would lay the page out once for each.
 */
export function textSize(text: string): 'is-full' | 'is-small' | 'is-long' {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0);
  if (lines <= LINES_AT_FULL_SIZE) return 'is-full';
  return lines <= LINES_WHEN_SMALL ? 'is-small' : 'is-long';
}
