import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { recolourNotes } from '../changeNotes.ts';
import { addComment } from '../commentCommands.ts';
import { deleteNotes } from '../deleteNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { moveNote } from '../moveNote.ts';
import { readBoard } from '../readBoard.ts';
import { deleteSection } from '../sectionCommands.ts';
import { textsByCell } from '../testBoard.ts';
import type { BroughtTable, Conflict } from './Bringing.ts';
import { bringIn } from './bringIn.ts';
import { type PlaceOptions, placeArrivals } from './placeArrivals.ts';
import { takeBackBroughtIn } from './takeBackBroughtIn.ts';
import { boardWith, type FileNote, fileOf } from './testFile.ts';

const place = (board: Board, table: BroughtTable, options?: PlaceOptions) =>
  placeArrivals(readBoard(board), [table], options);
const noteOf = ({ notes }: { notes: FileNote[] }, text: string) => {
  const found = notes.find(({ traced }) => traced.text === text);
  if (found === undefined) throw new Error(`The file has no ${text}.`);
  return found;
};
const told = ({ returns }: ReturnType<typeof place>): [string, readonly Conflict[]][] =>
  returns.flatMap(({ id, conflicts }) => (conflicts.length === 0 ? [] : [[id, conflicts]]));

test('what was changed on one side wins: words, colours and places of the file, and those of the board', () => {
  const board = boardWith('a', 'b', 'c');
  const file = fileOf(board);
  Object.assign(noteOf(file, 'a'), { text: 'A', colour: 'blue' });
  Object.assign(noteOf(file, 'c'), { section: 1, row: 2 });
  setNoteText(board, 'note-b', 'B');
  const placement = place(board, file);
  expect(told(placement)).toEqual([]);
  bringIn(board, placement);
  expect(textsByCell(board)).toEqual({ 'one:2': 'A', 'one:3': 'B', 'two:2': 'c' });
  expect(readBoard(board).notes.find(({ id }) => id === 'note-a')?.colour).toBe('blue');
  expect(
    readBoard(board)
      .notes.map(({ id }) => id)
      .sort(),
  ).toEqual(['note-a', 'note-b', 'note-c']);
});

test('words that were changed on both sides are kept twice, and once only however often the file comes', () => {
  const board = boardWith('a', 'b');
  const file = fileOf(board);
  noteOf(file, 'a').text = 'of the file';
  setNoteText(board, 'note-a', 'of the board');
  expect(told(place(board, file))).toEqual([['note-a', ['text']]]);
  bringIn(board, place(board, file));
  expect(textsByCell(board)).toEqual({ 'one:2': 'of the board', 'one:3': 'b', 'one:4': 'of the file' });
  expect(place(board, file)).toMatchObject({ returns: [], arrivals: [{ arrival: 'already' }] });
});

test('where both have moved or coloured a note it stays as it is on the board, and that is told', () => {
  const board = boardWith('a');
  const file = fileOf(board);
  Object.assign(noteOf(file, 'a'), { colour: 'blue', row: 9 });
  recolourNotes(board, ['note-a'], 'green');
  moveNote(board, 'note-a', { section: 'two', row: 4 });
  const placement = place(board, file);
  expect(told(placement)).toEqual([['note-a', ['colour', 'place']]]);
  bringIn(board, placement);
  expect(textsByCell(board)).toEqual({ 'two:4': 'a' });
});

test('a note that moves in the file to where another one is by now goes below the last one, and that is told', () => {
  const board = boardWith('a');
  const file = fileOf(board);
  Object.assign(noteOf(file, 'a'), { section: 1, row: 2 });
  addNote(board, { section: 'two', text: 'late', colour: 'grey', author: 'kofi' });
  const placement = place(board, file);
  expect(told(placement)).toEqual([['note-a', ['taken']]]);
  bringIn(board, placement);
  expect(textsByCell(board)).toEqual({ 'two:2': 'late', 'two:3': 'a' });
});

test('what was deleted on the board stays away unless the file has changed its words, and is counted', () => {
  const board = boardWith('a', 'b', 'c');
  const file = fileOf(board);
  noteOf(file, 'b').text = 'B';
  deleteNotes(board, ['note-a', 'note-b']);
  const placement = place(board, file);
  expect(placement.gone).toBe(1);
  expect(told(placement)).toEqual([['note-b', ['gone']]]);
  bringIn(board, placement);
  expect(Object.values(textsByCell(board)).sort()).toEqual(['B', 'c']);
});

test('what has gone from the file goes only when asked, and not where somebody has changed it on the board', () => {
  const board = boardWith('a', 'b', 'c');
  const { sections, notes } = fileOf(board);
  const file = { sections, notes: notes.slice(2), missing: notes.slice(0, 2).map(({ traced }) => traced) };
  setNoteText(board, 'note-b', 'B');
  const kept = place(board, file);
  expect(kept).toMatchObject({ returns: [], missing: 2 });
  const asked = place(board, file, { isDeleting: true });
  expect(told(asked)).toEqual([['note-b', ['missing']]]);
  const done = bringIn(board, asked);
  expect(textsByCell(board)).toEqual({ 'one:3': 'B', 'one:4': 'c' });
  expect(takeBackBroughtIn(board, done)).toMatchObject({ takenBack: 1, kept: [] });
  expect(textsByCell(board)).toEqual({ 'one:2': 'a', 'one:3': 'B', 'one:4': 'c' });
});

test('headings that were changed in the file rename their sections; one that was deleted is made again only for what comes', () => {
  const board = boardWith('a');
  const file = fileOf(board);
  const [one, two, three] = file.sections;
  deleteSection(board, 'two');
  const renamed = { ...file, sections: [{ ...one, title: 'Uno' }, two, three] } as BroughtTable;
  const done = bringIn(board, place(board, renamed));
  expect(readBoard(board).sections.map(({ title }) => title)).toEqual(['Uno', 'Section three', '']);
  takeBackBroughtIn(board, done);
  expect(readBoard(board).sections[0]?.title).toBe('Section one');
  const added = { section: 1, row: 2, text: 'new', colour: 'grey', author: 'kofi', comments: [] } as const;
  bringIn(board, place(board, { ...file, notes: [...file.notes, added] }));
  expect(readBoard(board).sections.map(({ title }) => title)).toContain('Section two');
});

test('what was said in the file since comes as a comment, once', () => {
  const board = boardWith('a');
  addComment(board, { note: 'note-a', text: 'Said here', author: 'kofi' });
  const file = fileOf(board);
  noteOf(file, 'a').comments = [
    { text: 'Said here', author: 'kofi' },
    { text: 'Said there', author: 'anonymous' },
  ];
  const done = bringIn(board, place(board, file));
  const said = () => readBoard(board).comments.map(({ text }) => text);
  expect(said()).toEqual(['Said here', 'Said there']);
  expect(place(board, file).returns).toEqual([]);
  takeBackBroughtIn(board, done);
  expect(said()).toEqual(['Said here']);
});

test('a sheet that was copied whole brings nothing twice, and a cell that was copied is a note of its own', () => {
  const board = boardWith('a', 'b');
  const file = fileOf(board);
  const { traced: _traced, ...copy } = noteOf(file, 'a');
  const whole = { ...file, notes: file.notes.map(({ traced: _one, ...note }) => note) };
  const both = placeArrivals(readBoard(board), [file, whole]);
  expect(both.arrivals.map(({ arrival }) => arrival)).toEqual(['already', 'already']);
  const copied = place(board, { ...file, notes: [...file.notes, { ...copy, row: 7 }] });
  expect(copied.arrivals.map(({ arrival, row }) => [arrival, row])).toEqual([['added', 7]]);
});
