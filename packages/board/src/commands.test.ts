import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote } from './addNote.ts';
import { confirmNote, duplicateNotes, recolourNotes } from './changeNotes.ts';
import { addComment, deleteComment, resolveComment, setLegend } from './commentCommands.ts';
import { deleteNotes } from './deleteNotes.ts';
import { editNoteText, noteText, setNoteText } from './editNoteText.ts';
import { exchangeNotes } from './exchangeNotes.ts';
import { mergeNotes } from './mergeNotes.ts';
import { migrateBoard } from './migrateBoard.ts';
import { moveNote, moveNoteToPosition } from './moveNote.ts';
import { parsePlace } from './parsePlace.ts';
import { readBoard } from './readBoard.ts';
import {
  addSection,
  deleteSection,
  moveSection,
  placeSection,
  recolourSection,
  setSectionColumns,
} from './sectionCommands.ts';
import { mergeBoards, replicaOf, testBoard, textsByCell } from './testBoard.ts';
import { isCrowded, tidySection } from './tidySection.ts';

function boardWithSection(seed = 1) {
  const board = testBoard(seed);
  addSection(board, { title: 'What matters?', id: 's1' });
  const add = (text: string, row?: number, id = text) =>
    addNote(board, { section: 's1', row, text, colour: 'blue', author: 'ada', id });
  return { board, add };
}

const noteOf = (board: ReturnType<typeof testBoard>, id: string) =>
  readBoard(board).notes.find((note) => note.id === id);

test('4.1 4.3 a note without a row goes below the last; on a note it pushes that one down; in a gap it takes its place', () => {
  const { board, add } = boardWithSection();
  add('a');
  add('b');
  add('c', 2);
  expect(textsByCell(board)).toEqual({ 's1:2': 'c', 's1:3': 'a', 's1:4': 'b' });
  deleteNotes(board, ['a']);
  expect(textsByCell(board)).toEqual({ 's1:2': 'c', 's1:4': 'b' });
  add('d', 3);
  expect(textsByCell(board)).toEqual({ 's1:2': 'c', 's1:3': 'd', 's1:4': 'b' });
  expect(board.gaps.size).toBe(0);
});

test('4.1 a claim on free ground is the row less up to a half', () => {
  const { board, add } = boardWithSection();
  add('a', 7);
  const note = board.notes.get('a');
  const place: unknown = note instanceof Y.Map ? note.get('place') : undefined;
  const claim = parsePlace(place)?.row ?? 0;
  expect(claim > 6.5 && claim <= 7).toBe(true);
});

test('4.2 a note moved away leaves a gap with its claim; two who take it away at once leave one', () => {
  const { board, add } = boardWithSection();
  add('a');
  add('b');
  const other = replicaOf(board, 2);
  moveNote(board, 'a', { section: 's1', row: 6 });
  deleteNotes(other, ['a']);
  mergeBoards(board, other);
  expect(board.gaps.size).toBe(1);
  expect(textsByCell(board)).toEqual({ 's1:3': 'b' });
});

test('4.2 two notes with one whole-number claim: taking either away moves nothing', () => {
  for (const gone of ['a', 'b']) {
    const { board, add } = boardWithSection();
    for (const id of ['a', 'b', 'c']) add(id);
    for (const id of ['a', 'b']) {
      const note = board.notes.get(id);
      if (note instanceof Y.Map) note.set('place', { section: 's1', row: 3 });
    }
    const before = textsByCell(board);
    deleteNotes(board, [gone]);
    const after = textsByCell(board);
    expect(Object.entries(after)).toEqual(Object.entries(before).filter(([, text]) => text !== gone));
  }
});

test('4.4 two who type into one empty cell both keep their notes, in adjoining cells', () => {
  const { board, add } = boardWithSection();
  add('a');
  add('b');
  deleteNotes(board, ['a']);
  const other = replicaOf(board, 2);
  add('mine', 2);
  addNote(other, { section: 's1', row: 2, text: 'theirs', colour: 'pink', author: 'bo' });
  mergeBoards(board, other);
  expect(new Set(Object.values(textsByCell(board)))).toEqual(new Set(['mine', 'theirs', 'b']));
  expect(Object.keys(textsByCell(board))).toEqual(['s1:2', 's1:3', 's1:4']);
  expect(textsByCell(other)).toEqual(textsByCell(board));
});

test('4.6 when the numbers run out no note is lost, and tidying keeps every cell', () => {
  const { board, add } = boardWithSection();
  add('bottom');
  add('x0', 2);
  for (let count = 1; count <= 120; count++) add(`x${count}`, 3);
  const before = textsByCell(board);
  expect(Object.keys(before).length).toBe(122);
  expect(isCrowded(board, 's1')).toBe(true);
  tidySection(board, 's1');
  expect(textsByCell(board)).toEqual(before);
  expect(isCrowded(board, 's1')).toBe(false);
});

test('4.6 two hundred notes can be added at the top one after another', () => {
  const { board, add } = boardWithSection();
  for (let count = 0; count < 200; count++) {
    add(`x${count}`, 2);
    expect(noteOf(board, `x${count}`)?.row).toBe(2);
  }
});

test('4.6 tidying with closed gaps puts the notes one below the other', () => {
  const { board, add } = boardWithSection();
  for (const id of ['a', 'b', 'c']) add(id);
  deleteNotes(board, ['b']);
  tidySection(board, 's1', { closeGaps: true });
  expect(textsByCell(board)).toEqual({ 's1:2': 'a', 's1:3': 'c' });
  expect(board.gaps.size).toBe(0);
});

test('4.7 a move to a free place on the board makes a note unsorted; into a section it loses that place', () => {
  const { board, add } = boardWithSection();
  add('a');
  moveNoteToPosition(board, 'a', { x: 10, y: 20 });
  expect(noteOf(board, 'a')).toMatchObject({ section: 'unsorted', row: 2, position: { x: 10, y: 20 } });
  moveNote(board, 'a', { section: 's1', row: 3 });
  expect(noteOf(board, 'a')).toMatchObject({ section: 's1', row: 3 });
  expect(noteOf(board, 'a')?.position).toBeUndefined();
  expect(moveNote(board, 'a', { section: 'gone', row: 2 })).toBe(false);
});

test('2.5 the notes of a deleted section are unsorted; a note added to one is too', () => {
  const { board, add } = boardWithSection();
  add('a');
  deleteSection(board, 's1');
  add('b');
  expect(textsByCell(board)).toEqual({ 'unsorted:2': 'a', 'unsorted:3': 'b' });
});

test('2.4 sections with one order key among them are still put where somebody wants them', () => {
  const board = testBoard();
  for (const id of ['a', 'b', 'c']) addSection(board, { title: id, id });
  for (const id of ['a', 'b', 'c']) {
    const map = board.sections.get(id);
    if (map instanceof Y.Map) map.set('order', 'same');
  }
  moveSection(board, 'c', 1);
  expect(readBoard(board).sections.map(({ id, letter }) => `${letter} ${id}`)).toEqual([
    'A a',
    'B c',
    'C b',
    'D unsorted',
  ]);
  setSectionColumns(board, 'c', 400);
  expect(readBoard(board).sections[1]?.columns).toBe(24);
});

test('2.6 a section that was placed and coloured goes back into the row, without colour', () => {
  const { board } = boardWithSection();
  const section = () => readBoard(board).sections[0];
  const [there, gone] = [
    placeSection(board, 's1', { x: 40, y: -20 }),
    placeSection(board, 'none', undefined),
  ];
  recolourSection(board, 's1', 'teal');
  expect([there, gone]).toEqual([true, false]);
  expect(section()).toMatchObject({ position: { x: 40, y: -20 }, colour: 'teal' });
  expect(placeSection(board, 's1', { x: Number.NaN, y: 0 })).toBe(false);
  expect(section()?.position).toEqual({ x: 40, y: -20 });
  placeSection(board, 's1', undefined);
  recolourSection(board, 's1', undefined);
  expect(section()).not.toHaveProperty('position');
  expect(section()).not.toHaveProperty('colour');
});

test('5.1 text never exceeds 10,000 units, and no pair of surrogates is cut at the limit', () => {
  const { board, add } = boardWithSection();
  add('a');
  setNoteText(board, 'a', `${'x'.repeat(9_999)}😀`);
  expect(noteOf(board, 'a')?.text).toBe('x'.repeat(9_999));
  editNoteText(board, 'a', { at: 0, remove: 0, insert: 'yy' });
  expect(noteOf(board, 'a')?.text.length).toBe(10_000);
});

test('5.3 edits by unit offsets keep emoji whole, whatever the offsets', () => {
  const { board, add } = boardWithSection();
  add('a');
  setNoteText(board, 'a', 'a😀b');
  editNoteText(board, 'a', { at: 2, remove: 1, insert: '\uDE01' });
  expect(noteOf(board, 'a')?.text).toBe('a😁b');
  editNoteText(board, 'a', { at: 2, remove: 0, insert: 'x' });
  expect(noteOf(board, 'a')?.text.isWellFormed()).toBe(true);
  editNoteText(board, 'a', { at: 999, remove: 999, insert: '!\u0007\r\n' });
  expect(noteOf(board, 'a')?.text.endsWith('!\n')).toBe(true);
});

test('5.3 an object that a stranger put into a text shifts no edit', () => {
  const { board, add } = boardWithSection();
  add('a');
  setNoteText(board, 'a', 'hello');
  noteText(board, 'a')?.insertEmbed(1, { image: 'x' });
  editNoteText(board, 'a', { at: 4, remove: 1, insert: 'O!' });
  expect(noteOf(board, 'a')?.text).toBe('hellO!');
});

test('5.4 merging keeps both texts, both authors and the comments, and leaves a gap', () => {
  const { board, add } = boardWithSection();
  add('a');
  addNote(board, { section: 's1', text: 'b', colour: 'pink', author: 'bo', id: 'b' });
  add('c');
  const comment = addComment(board, { note: 'b', text: 'yes', author: 'cy' });
  expect(mergeNotes(board, 'a', 'b')).toBe(true);
  expect(textsByCell(board)).toEqual({ 's1:2': 'a\nb', 's1:4': 'c' });
  expect(noteOf(board, 'a')?.mergedFrom).toEqual([
    { note: 'a', author: 'ada' },
    { note: 'b', author: 'bo' },
  ]);
  expect(readBoard(board).comments).toMatchObject([{ id: comment, note: 'a' }]);
  expect(mergeNotes(board, 'a', 'a')).toBe(false);
  setNoteText(board, 'a', 'x'.repeat(9_999));
  expect(mergeNotes(board, 'a', 'c')).toBe(false);
});

test('5.5 a copy is its maker’s own and goes into the cell below', () => {
  const { board, add } = boardWithSection();
  add('a');
  add('b');
  const [copy] = duplicateNotes(board, ['a'], { author: 'bo' });
  expect(noteOf(board, copy ?? '')).toMatchObject({ text: 'a', author: 'bo', colour: 'blue', row: 3 });
  expect(noteOf(board, 'b')?.row).toBe(4);
});

test('4.8 a command on what is gone does nothing and says so', () => {
  const { board } = boardWithSection();
  const before = Y.encodeStateAsUpdate(board.doc);
  expect(setNoteText(board, 'x', 'y')).toBe(false);
  expect(deleteNotes(board, ['x'])).toBe(false);
  expect(recolourNotes(board, ['x'], 'pink')).toBe(false);
  expect(confirmNote(board, 'x')).toBe(false);
  expect(duplicateNotes(board, ['x'], { author: 'bo' })).toEqual([]);
  expect(addComment(board, { note: 'x', text: 'y', author: 'bo' })).toBeUndefined();
  expect(resolveComment(board, 'x', 'bo')).toBe(false);
  expect(deleteComment(board, 'x')).toBe(false);
  expect(moveSection(board, 'x', 0)).toBe(false);
  expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
});

test('1.4 the legend has labels by colour, red too; an empty label takes one out', () => {
  const { board } = boardWithSection();
  setLegend(board, 'red', ' Risks ');
  setLegend(board, 'blue', 'Ideas');
  setLegend(board, 'blue', '');
  expect(readBoard(board).legend).toEqual({ red: 'Risks' });
});

test('9.1 an older document is brought to the present shape, once', () => {
  const board = testBoard();
  const note = new Y.Map<unknown>(
    Object.entries({
      section: 's1',
      row: 3,
      text: 'old',
      colour: 'red',
      author: 'ada',
      createdAt: 1,
      x: 4,
      y: 5,
    }),
  );
  board.notes.set('n', note);
  board.sections.set('s2', new Y.Map<unknown>(Object.entries({ title: 'Second', order: 2 })));
  board.sections.set('s1', new Y.Map<unknown>(Object.entries({ title: 'First', order: 1 })));
  migrateBoard(board);
  expect(noteOf(board, 'n')).toMatchObject({
    section: 's1',
    row: 3,
    text: 'old',
    colour: 'pink',
    position: { x: 4, y: 5 },
  });
  expect(readBoard(board).sections.map(({ title }) => title)).toEqual(['First', 'Second', '']);
  const once = Y.encodeStateAsUpdate(board.doc);
  migrateBoard(board);
  expect(Y.encodeStateAsUpdate(board.doc)).toEqual(once);
});

test('4.1 two who fill two gaps side by side at once never change places', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { board, add } = boardWithSection(seed);
    // All claims lie above row 2, so that the order alone decides; the two gaps share nearly the same neighbours.
    for (const [id, row] of Object.entries({ a: 1.1, b: 1.12, c: 1.8, d: 1.82 })) {
      add(id);
      const note = board.notes.get(id);
      if (note instanceof Y.Map) note.set('place', { section: 's1', row });
    }
    deleteNotes(board, ['b', 'c']);
    const other = replicaOf(board, seed + 100);
    add('upper', 3);
    addNote(other, { section: 's1', row: 4, text: 'lower', colour: 'pink', author: 'bo' });
    mergeBoards(board, other);
    expect(textsByCell(board)).toEqual({ 's1:2': 'a', 's1:3': 'upper', 's1:4': 'lower', 's1:5': 'd' });
  }
});

test('4.2 a gap of another key with the same claim as a note that leaves is replaced by the note’s own', () => {
  const { board, add } = boardWithSection();
  for (const id of ['c', 'b', 'a']) add(id, 2);
  const note = board.notes.get('b');
  const place = parsePlace(note instanceof Y.Map ? note.get('place') : undefined);
  board.gaps.set('x_1', { section: 's1', row: place?.row ?? 0 });
  expect(textsByCell(board)).toEqual({ 's1:2': 'a', 's1:3': 'b', 's1:4': 'c' });
  deleteNotes(board, ['b']);
  expect(textsByCell(board)).toEqual({ 's1:2': 'a', 's1:4': 'c' });
});

test('4.9 two notes that change places move nothing else, gaps included', () => {
  const { board, add } = boardWithSection();
  for (const text of ['a', 'b', 'c', 'd']) add(text);
  deleteNotes(board, ['c']);
  const before = textsByCell(board);
  expect(exchangeNotes(board, 'a', 'd')).toBe(true);
  expect(noteOf(board, 'a')?.row).toBe(5);
  expect(noteOf(board, 'd')?.row).toBe(2);
  expect(noteOf(board, 'b')?.row).toBe(3);
  expect(exchangeNotes(board, 'a', 'c')).toBe(false);
  expect(exchangeNotes(board, 'd', 'a')).toBe(true);
  expect(textsByCell(board)).toEqual(before);
});
