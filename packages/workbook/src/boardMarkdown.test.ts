import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardMarkdown } from './boardMarkdown.ts';
import { printableText } from './cellText.ts';
import { markdownLines, markdownText } from './markdownText.ts';
import { NASTY_TEXTS, notesOf, oddText, testComment, testInput, testNote, testRoom } from './testSession.ts';

test('rooms and sections are headings, notes are list items with their cells', () => {
  const notes = [
    testNote('n1', 'Two\nlines', { typedBy: 'p2' }),
    testNote('n2', '', { section: 'gone', row: 3, colour: 'green', author: 'anonymous' }),
  ];
  const comments = [testComment('c1', 'n1', 'Which?', { resolved: { by: 'p1', at: 2 } })];
  const rooms = [testRoom('main', 'Main room', { notes, comments, legend: { blue: 'Ideas', odd: 'x' } })];
  expect(boardMarkdown(testInput({}, { rooms }))).toBe(`# Our strategy \\& yours

As of 2026-07-02 01:00:00 (Europe/London).

## Main room

What the colours mean:

- blue: Ideas

### A. Doing well

What goes well?

- **A2** Two\\
  lines\\
  (Amina, typed by Kofi; blue: Ideas)
  - Kofi, settled: Which?

### B. Doing \\<more\\>

No notes.

### C. Unsorted

- **C3** (empty)\\
  (Anonymous; green)
`);
});

test('a room without sections says so', () => {
  const rooms = [testRoom('main', 'Main room', { sections: [] })];
  expect(boardMarkdown(testInput({}, { rooms }))).toContain('## Main room\n\nNo sections and no notes.\n');
});

/** What CommonMark makes of backslashes in a text that has no markup. */
const shown = (markdown: string) => markdown.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');

test('any text is shown as it was written, line by line, and none of it is markup', () => {
  const text = fc.oneof(oddText, fc.constantFrom(...NASTY_TEXTS));
  fc.assert(
    fc.property(text, (words) => {
      const lines = printableText(words).trim().split('\n');
      const markdown = markdownLines(words, '');
      expect(shown(markdown)).toBe(lines.map((line) => line.trim()).join('\n'));
      expect(shown(markdownText(words))).toBe(printableText(words).replace(/\s+/gu, ' ').trim());
      for (const line of markdown.split('\n')) {
        expect(line).not.toMatch(/^\s*(?:[#+=>-]|\d+[.)])/);
        expect(line.replace(/\\[!-~]|\\$/g, '')).not.toMatch(/[\\`*_[\]<>&|~]/);
      }
    }),
  );
});

test('no text of the scenario adds a heading or a list item', () => {
  const markdown = boardMarkdown(testInput({ notes: notesOf(NASTY_TEXTS) }));
  expect(markdown.match(/^#+ /gm)).toHaveLength(4);
  expect(markdown.match(/^\s*- /gm)).toHaveLength(NASTY_TEXTS.length);
});
