import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote, addNotes, type NewNote } from './addNote.ts';
import { duplicateNotes } from './changeNotes.ts';
import { deleteNotes } from './deleteNotes.ts';
import { moveNote, moveNotes } from './moveNote.ts';
import { readBoard } from './readBoard.ts';
import { addSection } from './sectionCommands.ts';
import { testBoard } from './testBoard.ts';

const SECTIONS = ['s1', 's2', 'unsorted'];
const note = (section: string, row: number | undefined): NewNote => ({
  section,
  row,
  text: `${section} ${row}`,
  colour: 'blue',
  author: 'ada',
});

/** A board with notes, gaps, and claims that others have made, some of them the very same. */
function boardWith(places: readonly (readonly [number, number])[], deleted: readonly number[]) {
  const board = testBoard(7);
  for (const id of ['s1', 's2']) addSection(board, { id, title: id });
  const ids = places.map(([section, row]) => addNote(board, note(SECTIONS[section % 3] ?? '', row)));
  deleteNotes(
    board,
    deleted.flatMap((index) => ids[index] ?? []),
  );
  const [first, second] = ids.filter((id) => board.notes.has(id));
  if (first !== undefined) moveNote(board, first, { section: 's2', row: 3 });
  if (second !== undefined) {
    const map = board.notes.get(second);
    // As a program from outside writes it.
    if (map instanceof Object && 'set' in map && typeof map.set === 'function')
      map.set('place', { section: 's2', row: 3 });
  }
  return { board, ids };
}

const places = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 2, max: 9 })), { maxLength: 14 });
const deleted = fc.array(fc.nat(13), { maxLength: 6 });

test('4.10 many notes made at once stand where they would if they were made one after the other', () => {
  const rows = fc.array(fc.tuple(fc.nat(2), fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined })));
  fc.assert(
    fc.property(places, deleted, rows, (before, gone, after) => {
      const wanted = after.map(([section, row]) => note(SECTIONS[section] ?? '', row));
      const [atOnce, inTurn] = [boardWith(before, gone).board, boardWith(before, gone).board];
      const ids = addNotes(atOnce, wanted);
      expect(ids).toEqual(wanted.map((one) => addNote(inTurn, one)));
      expect(readBoard(atOnce)).toEqual(readBoard(inTurn));
      expect(atOnce.gaps.toJSON()).toEqual(inTurn.gaps.toJSON());
    }),
    { numRuns: 300 },
  );
});

test('5.5 copies of many notes go each into the cell below its own, as one after the other', () => {
  fc.assert(
    fc.property(places, deleted, (before, gone) => {
      const [atOnce, inTurn] = [boardWith(before, gone), boardWith(before, gone)];
      const by = { author: 'bo' };
      const copies = duplicateNotes(atOnce.board, atOnce.ids, by);
      expect(copies).toEqual(inTurn.ids.flatMap((id) => duplicateNotes(inTurn.board, [id], by)));
      expect(readBoard(atOnce.board)).toEqual(readBoard(inTurn.board));
    }),
    { numRuns: 300 },
  );
});

test('4.6 many notes on one place go on when the numbers between its neighbours have run out', () => {
  const board = testBoard();
  addSection(board, { id: 's1', title: 's1' });
  const ids = addNotes(
    board,
    Array.from({ length: 1_500 }, () => note('s1', 2)),
  );
  expect(new Set(readBoard(board).notes.map(({ row }) => row)).size).toBe(ids.length);
});

test('4.10 a block that pushes notes down keeps its order, however many rows it has', () => {
  const board = testBoard();
  addSection(board, { id: 's1', title: 's1' });
  const row = (text: string, at: number) => ({ ...note('s1', at), text });
  addNotes(board, [row('first', 2), row('old', 3), row('below', 4)]);
  const texts = Array.from({ length: 1_000 }, (_, index) => `new ${index}`);
  addNotes(
    board,
    texts.map((text, index) => row(text, 3 + index)),
  );
  const sorted = [...readBoard(board).notes].sort((a, b) => a.row - b.row);
  expect(sorted.map(({ text }) => text)).toEqual(['first', ...texts, 'old', 'below']);
});

test('4.10 notes that are moved as a block keep their order, however many others they push down', () => {
  const board = testBoard();
  for (const id of ['s1', 's2']) addSection(board, { id, title: id });
  const rows = Array.from({ length: 150 }, (_, index) => 2 + index);
  addNotes(
    board,
    rows.map((row) => ({ ...note('s2', row), text: `old ${row}` })),
  );
  const ids = addNotes(
    board,
    rows.map((row) => note('s1', row)),
  );
  moveNotes(
    board,
    ids.map((id, index) => ({ id, to: { section: 's2', row: 3 + index } })),
  );
  const sorted = readBoard(board).notes.toSorted((a, b) => a.row - b.row);
  const old = rows.map((row) => `old ${row}`);
  expect(sorted.map(({ text }) => text)).toEqual([
    old[0],
    ...rows.map((row) => `s1 ${row}`),
    ...old.slice(1),
  ]);
});
