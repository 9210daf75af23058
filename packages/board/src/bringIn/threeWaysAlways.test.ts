import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { recolourNotes } from '../changeNotes.ts';
import { deleteNotes } from '../deleteNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { moveNote } from '../moveNote.ts';
import { readBoard } from '../readBoard.ts';
import type { BroughtNote, BroughtTable, Conflict, Trace } from './Bringing.ts';
import { bringIn } from './bringIn.ts';
import { type PlaceOptions, placeArrivals } from './placeArrivals.ts';
import { takeBackBroughtIn } from './takeBackBroughtIn.ts';
import { boardWith, fileOf, type Mutable } from './testFile.ts';

const place = (board: Board, table: BroughtTable, options?: PlaceOptions) =>
  placeArrivals(readBoard(board), [table], options);
const told = ({ returns }: ReturnType<typeof place>): [string, readonly Conflict[]][] =>
  returns.flatMap(({ id, conflicts }) => (conflicts.length === 0 ? [] : [[id, conflicts]]));

interface Edit {
  readonly what: 'write' | 'colour' | 'move' | 'delete' | 'add';
  readonly pick: number;
  readonly column: number;
  readonly row: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('write', 'colour', 'move', 'delete', 'add'),
  pick: fc.nat(20),
  column: fc.nat(2),
  row: fc.integer({ min: 2, max: 9 }),
});

function editBoard(board: Board, { what, pick, column, row }: Edit, text: string): void {
  const { notes, sections } = readBoard(board);
  const id = notes[pick % Math.max(1, notes.length)]?.id ?? 'none';
  const section = sections[column]?.id ?? 'one';
  if (what === 'write') setNoteText(board, id, text);
  if (what === 'colour') recolourNotes(board, [id], pick % 2 === 0 ? 'green' : 'pink');
  if (what === 'move') moveNote(board, id, { section, row });
  if (what === 'delete') deleteNotes(board, [id]);
  if (what === 'add') addNote(board, { section, row, text, colour: 'grey', author: 'kofi' });
}

/** As people edit in a spreadsheet: a cell holds one note, and what is dragged onto another one takes its cell. */
function editFile(file: FileTable, { what, pick, column, row }: Edit, text: string): void {
  const { notes } = file;
  const note = notes[pick % Math.max(1, notes.length)];
  const isTaken = notes.some((one) => one.section === column && one.row === row);
  if (what === 'add' && !isTaken) {
    notes.push({ section: column, row, text, colour: 'grey', author: 'kofi', comments: [] });
  }
  if (note === undefined) return;
  if (what === 'write') note.text = text;
  if (what === 'colour') note.colour = pick % 2 === 0 ? 'green' : 'pink';
  if (what === 'move' && !isTaken) Object.assign(note, { section: column, row });
  if (what === 'delete') {
    notes.splice(notes.indexOf(note), 1);
    if (note.traced !== undefined) file.missing.push(note.traced);
  }
}

interface FileTable {
  readonly sections: BroughtTable['sections'];
  readonly notes: Mutable<BroughtNote>[];
  readonly missing: Trace[];
}

const textsOf = (board: Board) => readBoard(board).notes.map(({ text }) => text);
const edits = fc.array(edit, { maxLength: 8 });

/** Notes that take one another's cells, and one that comes back below a gap that was taken. */
const ONCE_FAILED: [number, Edit[], Edit[], boolean][] = [
  [
    2,
    [],
    [
      { what: 'move', pick: 0, column: 0, row: 4 },
      { what: 'move', pick: 13, column: 0, row: 2 },
    ],
    false,
  ],
  [
    3,
    [
      { what: 'move', pick: 4, column: 0, row: 2 },
      { what: 'write', pick: 0, column: 0, row: 2 },
    ],
    [
      { what: 'write', pick: 16, column: 0, row: 2 },
      { what: 'delete', pick: 2, column: 0, row: 2 },
    ],
    true,
  ],
];

test('always: nothing that anybody wrote is lost, nothing comes twice, and taking it back restores what was', () => {
  fc.assert(
    fc.property(fc.nat(6), edits, edits, fc.boolean(), (count, here, there, isDeleting) => {
      const board = boardWith(...Array.from({ length: count }, (_, index) => `text ${index}`));
      const file: FileTable = { ...fileOf(board), missing: [] };
      for (const [index, one] of here.entries()) editBoard(board, one, `here ${index}`);
      for (const [index, one] of there.entries()) editFile(file, one, `there ${index}`);
      const before = withoutGaps(board);
      const done = bringIn(board, place(board, file, { isDeleting }));
      const texts = textsOf(board);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { text } of before.notes) if (text.startsWith('here')) expect(texts).toContain(text);
      for (const { text } of file.notes) if (text.startsWith('there')) expect(texts).toContain(text);
      const again = place(board, file, { isDeleting });
      expect(again.arrivals.every(({ arrival }) => arrival === 'already')).toBe(true);
      expect(again.returns.every(({ conflicts }) => conflicts.length > 0)).toBe(true);
      takeBackBroughtIn(board, done);
      expect(withoutGaps(board)).toEqual(before);
    }),
    { numRuns: 150, examples: ONCE_FAILED },
  );
});

test('always: on a board that nobody has touched since, everything stands as it does in the file', () => {
  fc.assert(
    fc.property(fc.nat(6), edits, (count, there) => {
      const board = boardWith(...Array.from({ length: count }, (_, index) => `text ${index}`));
      const file: FileTable = { ...fileOf(board), missing: [] };
      expect(place(board, file)).toMatchObject({ returns: [], arrivals: [], gone: 0, missing: 0 });
      for (const [index, one] of there.entries()) editFile(file, one, `there ${index}`);
      const placement = place(board, file, { isDeleting: true });
      expect(told(placement)).toEqual([]);
      bringIn(board, placement);
      const inFile = file.notes.map(({ section = 0, row, text, colour }) => [
        `${['one', 'two', 'three'][section]}:${row}`,
        `${text} ${colour}`,
      ]);
      const onBoard = readBoard(board).notes.map(({ section, row, text, colour }) => [
        `${section}:${row}`,
        `${text} ${colour}`,
      ]);
      expect(Object.fromEntries(onBoard)).toEqual(Object.fromEntries(inFile));
    }),
    { numRuns: 150 },
  );
});

/** Gaps below the last note count for nothing. */
function withoutGaps(board: Board) {
  const { gaps: _gaps, ...rest } = readBoard(board);
  return rest;
}
