import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import { recolourNotes } from '../changeNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { readBoard } from '../readBoard.ts';
import { addSection } from '../sectionCommands.ts';
import { testBoard, textsByCell } from '../testBoard.ts';
import { readGatheredRoom } from './GatheredRoom.ts';
import { isReadOnlyCopy } from './isReadOnlyCopy.ts';
import { mirrorNotes } from './mirrorNotes.ts';
import { createLedger } from './testRooms.ts';

const BLUE = { id: 'blue', name: 'Blue', colour: 'blue' };

/** What Blue has said, and the board of Red, which gets one of its questions. */
function passedOn() {
  const [blue, red] = [testBoard(1), testBoard(2)];
  for (const board of [blue, red]) {
    addSection(board, { id: 'q1', title: 'One' });
    addSection(board, { id: 'q2', title: 'Two' });
  }
  const say = (section: string, id: string) =>
    addNote(blue, { section, text: id, colour: 'blue', author: 'kofi', id, createdAt: 5 });
  const ledger = createLedger(red);
  const mirror = (mostNotes = 20_000) =>
    mirrorNotes(red, 'q1', [readGatheredRoom(blue, BLUE)], { ledger, mostNotes });
  return { blue, red, say, mirror };
}

test('what others said on the question stands below what is there, as theirs and in their colour', () => {
  const { red, say, mirror } = passedOn();
  addNote(red, { section: 'q1', text: 'ours', colour: 'pink', author: 'amal', id: 'ours' });
  say('q1', 'buses');
  say('q2', 'to another question');
  expect(mirror()).toBe(true);
  expect(textsByCell(red)).toEqual({ 'q1:2': 'ours', 'q1:3': 'buses' });
  const [ours, copy] = readBoard(red).notes;
  expect(copy).toMatchObject({
    id: 'blue.buses',
    author: 'kofi',
    colour: 'blue',
    createdAt: 5,
    source: 'buses',
  });
  expect([ours, copy].map((note) => note && isReadOnlyCopy(note, 'red'))).toEqual([false, true]);
  expect(copy && isReadOnlyCopy(copy, 'main')).toBe(false);
});

test('again it brings what is new and edited, and writes nothing where there is nothing', () => {
  const { blue, red, say, mirror } = passedOn();
  say('q1', 'a');
  mirror();
  say('q1', 'b');
  setNoteText(blue, 'a', 'a, and more');
  recolourNotes(blue, ['a'], 'teal');
  mirror();
  expect(textsByCell(red)).toEqual({ 'q1:2': 'a, and more', 'q1:3': 'b' });
  let updates = 0;
  red.doc.on('update', () => updates++);
  mirror();
  expect(updates).toBe(0);
});

test('a full board takes as many as it has room for, and says so', () => {
  const { red, say, mirror } = passedOn();
  for (const id of ['a', 'b', 'c']) say('q1', id);
  expect(mirror(2)).toBe(false);
  expect(red.notes.size).toBe(2);
});
