import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { recolourNotes } from '../changeNotes.ts';
import { addComment } from '../commentCommands.ts';
import { readBoard } from '../readBoard.ts';
import { addSection } from '../sectionCommands.ts';
import { testBoard, textsByCell } from '../testBoard.ts';
import type { BroughtIn, BroughtNote, BroughtTable, Placement } from './Bringing.ts';
import { bringIn } from './bringIn.ts';
import { createBringing } from './createBringing.ts';
import { placeArrivals } from './placeArrivals.ts';
import { takeBackBroughtIn } from './takeBackBroughtIn.ts';

const brought = (section: number | undefined, row: number, text: string): BroughtNote => ({
  ...(section !== undefined && { section }),
  row,
  text,
  colour: 'blue',
  author: 'anonymous',
  typedBy: 'oluchi',
  comments: text.includes('?') ? [{ text: 'Good question', author: 'anonymous' }] : [],
});

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

function bring(board: Board, ...tables: BroughtTable[]): BroughtIn {
  return bringIn(board, placeArrivals(readBoard(board), tables));
}

function boardWith(...texts: string[]): Board {
  const board = testBoard();
  addSection(board, { id: 'one', title: 'One' });
  for (const text of texts) addNote(board, { section: 'one', text, colour: 'grey', author: 'kofi' });
  return board;
}

test('columns go into the sections of their titles, one for each, and the others are made', () => {
  const board = boardWith();
  bring(board, {
    sections: titled(' one ', 'Two', 'One'),
    notes: [brought(0, 2, 'a'), brought(1, 5, 'b'), brought(2, 2, 'c'), brought(undefined, 3, 'd')],
  });
  const { sections } = readBoard(board);
  expect(sections.map(({ title }) => title).slice(0, -1)).toEqual(['One', 'Two', 'One']);
  const [, two, other] = sections.map(({ id }) => id);
  expect(textsByCell(board)).toEqual({
    'one:2': 'a',
    [`${two}:5`]: 'b',
    [`${other}:2`]: 'c',
    'unsorted:3': 'd',
  });
});

test('a note goes into its own cell if that is free, else below the last one, and nothing there moves', () => {
  const board = boardWith('x', 'y');
  const table = {
    sections: titled('One'),
    notes: [brought(0, 2, 'a'), brought(0, 3, 'b'), brought(0, 9, 'c')],
  };
  expect(placeArrivals(readBoard(board), [table]).arrivals.map(({ arrival, row }) => [arrival, row])).toEqual(
    [
      ['besides', 4],
      ['besides', 5],
      ['added', 9],
    ],
  );
  bring(board, table);
  expect(textsByCell(board)).toEqual({
    'one:2': 'x',
    'one:3': 'y',
    'one:4': 'a',
    'one:5': 'b',
    'one:9': 'c',
  });
});

test('tables that share their sections follow one another in them', () => {
  const board = boardWith();
  const tables = ['a', 'b'].map((text) => ({ sections: titled('One'), notes: [brought(0, 2, text)] }));
  expect(placeArrivals(readBoard(board), tables).arrivals.map(({ arrival }) => arrival)).toEqual([
    'added',
    'added',
  ]);
  bring(board, ...tables);
  expect(textsByCell(board)).toEqual({ 'one:2': 'a', 'one:3': 'b' });
});

test('what people have worked on since is not taken back, and its section stays', () => {
  const board = testBoard();
  const done = bring(board, {
    sections: titled('New', 'Other'),
    notes: [
      brought(0, 2, 'edited'),
      brought(0, 3, 'talked about?'),
      brought(0, 4, 'left?'),
      brought(1, 2, 'left'),
    ],
  });
  const idOf = (text: string) => readBoard(board).notes.find((note) => note.text === text)?.id ?? '';
  recolourNotes(board, [idOf('edited')], 'green');
  addComment(board, { note: idOf('talked about?'), text: 'Yes', author: 'kofi' });
  expect(takeBackBroughtIn(board, done)).toEqual({
    takenBack: 2,
    kept: [idOf('edited'), idOf('talked about?')],
  });
  const { sections, notes, comments } = readBoard(board);
  expect(sections.map(({ title }) => title)).toEqual(['New', '']);
  expect(notes.map(({ text, row }) => [text, row])).toEqual([
    ['edited', 2],
    ['talked about?', 3],
  ]);
  expect(comments.map(({ text }) => text)).toEqual(['Good question', 'Yes']);
});

const words = fc.constantFrom('a', 'b', 'c', 'why?', '');
const tables: fc.Arbitrary<BroughtTable[]> = fc.array(
  fc.record({
    sections: fc
      .array(fc.constantFrom('One', 'Two', ''), { minLength: 1, maxLength: 4 })
      .map((titles) => titled(...titles)),
    notes: fc.array(
      fc
        .tuple(fc.nat(4), fc.integer({ min: 2, max: 8 }), words)
        .map(([section, row, text]) => brought(section === 4 ? undefined : section, row, text)),
      { maxLength: 8 },
    ),
  }),
  { maxLength: 3 },
);

/** A few notes at a time, as the server does. */
function bringInParts(board: Board, placement: Placement, notesAStep: number): BroughtIn {
  const bringing = createBringing(placement, notesAStep);
  while (bringing.step(board));
  return bringing.brought();
}

test('always: every note comes, each where it was said it would, what was there stays, and taking it back restores it', () => {
  fc.assert(
    fc.property(
      tables,
      fc.array(words, { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (given, texts, step) => {
        const board = boardWith(...texts);
        const before = withoutGaps(board);
        const placement = placeArrivals(readBoard(board), given);
        const done = bringInParts(board, placement, step);
        const coming = placement.arrivals.filter(({ arrival }) => arrival !== 'already');
        const { sections, notes } = readBoard(board);
        expect(notes).toHaveLength(texts.length + coming.length);
        for (const { note, section, row } of coming) {
          const id = section === undefined ? 'unsorted' : sections[section]?.id;
          expect(
            notes.filter((one) => one.section === id && one.row === row).map(({ text }) => text),
          ).toEqual([note.text]);
        }
        for (const note of before.notes) expect(notes).toContainEqual(note);
        // Brought once more, there is nothing that is not there.
        const again = placeArrivals(readBoard(board), given).arrivals;
        expect(again.every(({ arrival }) => arrival === 'already')).toBe(true);
        expect(takeBackBroughtIn(board, done)).toEqual({ takenBack: coming.length, kept: [] });
        expect(withoutGaps(board)).toEqual(before);
      },
    ),
  );
});

/** Gaps below the last note count for nothing. */
function withoutGaps(board: Board) {
  const { gaps: _gaps, ...rest } = readBoard(board);
  return rest;
}
