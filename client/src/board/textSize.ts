/** About so many letters fit on a line of a slot at full size, and when they are small. */
const LETTERS = { full: 20, small: 23 };
/** So many lines fit into a slot between its head and its author. */
const LINES = { full: 4, small: 5 };

/** How many lines a text takes where so many letters fit on one: words go whole to the next line. */
function lineCount(text: string, letters: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > letters) {
        lines += 1;
        used = 0;
      }
      // A word that is longer than a line is broken.
      lines += Math.floor(Math.max(0, word.length - 1) / letters);
      used = used === 0 ? Math.min(word.length, letters) : used + 1 + word.length;
    }
    return sum + lines;
  }, 0);
}

/**
 * How a note's words are set in its slot: at full size, smaller, or smaller and scrolled. Told by their length, because
 * measuring each note in the page would lay the page out once for each.
 */
export function textSize(text: string): 'is-full' | 'is-small' | 'is-long' {
  // No slot holds as much, and nobody waits for ten thousand letters to be counted.
  if (text.length > (LINES.small + 1) * LETTERS.small) return 'is-long';
  if (lineCount(text, LETTERS.full) <= LINES.full) return 'is-full';
  return lineCount(text, LETTERS.small) <= LINES.small ? 'is-small' : 'is-long';
}
