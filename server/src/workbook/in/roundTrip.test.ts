import { NOTE_COLOURS, type NoteColour } from '@evenboard/board';
import { plainText, planFile, type SnapshotNote } from '@evenboard/workbook';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../writeWorkbook.ts';
import { readFile } from './readFile.ts';

const sections = ['a', 'b', 'c'].map((id) => ({ id, title: `Section ${id}`, prompt: '', isUnsorted: false }));

interface Written {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly colour: NoteColour;
  readonly comment: string | undefined;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '_x0041_',
    '_x005F_',
    '=1+1',
    '00123',
    '50%',
    'TRUE',
    '1/4',
    "'a",
    'a\nb',
    ' a ',
    '&#65;',
    '<b>]]>',
  ),
  fc.stringMatching(/^(_?x?[0-9A-Fa-f]{0,4}_?){0,4}$/),
);
const written: fc.Arbitrary<Written> = fc.record({
  column: fc.nat(2),
  row: fc.integer({ min: 2, max: 40 }),
  text: text.filter((one) => plainText(one).trim() !== ''),
  colour: fc.constantFrom(...NOTE_COLOURS),
  comment: fc.option(fc.constantFrom('Could this be sooner?', 'two\nlines', '_x0041_'), { nil: undefined }),
});
const board = fc.uniqueArray(written, { selector: ({ column, row }) => `${column}:${row}`, maxLength: 15 });

it('every board comes back from its workbook: texts, colours, places, sections, and what was said about it', async () => {
  await fc.assert(
    fc.asyncProperty(board, async (cells) => {
      const notes = cells.map(
        ({ column, row, text: words, colour }, index): SnapshotNote => ({
          id: `n${index}`,
          section: sections[column]?.id ?? 'a',
          row,
          text: words,
          colour,
          author: 'p1',
          createdAt: 0,
        }),
      );
      const comments = cells.flatMap(({ comment }, index) =>
        comment === undefined
          ? []
          : [{ id: `c${index}`, note: `n${index}`, text: comment, author: 'p1', createdAt: 0 }],
      );
      const file = await writeWorkbook({
        sessionId: 's1',
        title: 'A session',
        language: 'en',
        timeZone: 'UTC',
        rooms: [{ id: 'main', name: 'Main', snapshot: { sections, notes, comments, legend: {} } }],
        people: new Map([['p1', 'Amina']]),
        exportedAt: 0,
      });
      const { sheets } = planFile(readFile(file));
      expect(sheets.map(({ name }) => name)).toEqual(['Board']);
      expect(sheets[0]?.sections).toEqual(sections.map(({ title }) => title));
      const back = sheets[0]?.notes.map(({ section, row, text: words, colour, comments: said }) => ({
        column: section,
        row,
        text: words,
        colour,
        comment: said[0]?.text.replace(/^Amina: /, ''),
      }));
      const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      expect(back).toEqual(inOrder.map((cell) => ({ ...cell, text: plainText(cell.text) })));
    }),
    { numRuns: 40 },
  );
}, 60_000);
