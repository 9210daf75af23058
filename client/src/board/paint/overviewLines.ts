import type { Note } from '@evenboard/board';

const LINE_LETTERS = 15;
const MOST_LINES = 4;

const known = new WeakMap<Note, readonly string[]>();

/** The first words of a note in a few short lines, for a picture of the whole board. */
export function overviewLines(note: Note): readonly string[] {
  const lines = known.get(note) ?? broken(note.text);
  known.set(note, lines);
  return lines;
}

function broken(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(0, 2 * MOST_LINES * LINE_LETTERS).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= LINE_LETTERS || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
    if (lines.length === MOST_LINES) return [...lines.slice(0, -1), `${lines.at(-1)} …`];
  }
  return line === '' ? lines : [...lines, line];
}
