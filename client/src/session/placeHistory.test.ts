import {
  addNote,
  addSection,
  createBoardStore,
  deleteNotes,
  deleteSection,
  moveNote,
  openBoard,
} from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createCurrentCell } from './currentCell.ts';
import { createPlaceHistory } from './placeHistory.ts';

function openHistory() {
  let ids = 0;
  const board = openBoard(new Y.Doc(), { now: () => 1, random: () => 0.5, newId: () => `n${++ids}` });
  const [a, b] = [addSection(board, { title: 'One' }), addSection(board, { title: 'Two' })];
  const write = (section: string, row: number) =>
    addNote(board, { section, row, text: 'words', colour: 'blue', author: 'kofi' });
  const notes = { a2: write(a, 2), b3: write(b, 3) };
  const store = createBoardStore(board);
  const current = createCurrentCell(store);
  return { board, a, b, notes, current, history: createPlaceHistory(current, store) };
}

describe('the places I was in before I jumped', () => {
  it('lead back one jump after the other, to an empty place too', () => {
    const { a, b, notes, current, history } = openHistory();
    current.setNote(notes.a2);
    history.remember();
    current.setCell({ section: b, row: 9 });
    history.remember();
    current.setNote(notes.b3);
    expect(history.back()).toBe(true);
    expect(current.get()).toEqual({ cell: { section: b, row: 9 } });
    expect(history.back()).toBe(true);
    expect(current.get()).toEqual({ cell: { section: a, row: 2 }, note: notes.a2 });
    expect(history.back()).toBe(false);
  });

  it('are the note, wherever it stands by now, and its place when it is gone', () => {
    const { board, a, b, notes, current, history } = openHistory();
    current.setNote(notes.a2);
    history.remember();
    current.setNote(notes.b3);
    moveNote(board, notes.a2, { section: b, row: 7 });
    history.back();
    expect(current.get()).toEqual({ cell: { section: b, row: 7 }, note: notes.a2 });
    history.remember();
    current.setCell({ section: a, row: 5 });
    deleteNotes(board, [notes.a2]);
    history.back();
    expect(current.get()).toEqual({ cell: { section: b, row: 7 } });
  });

  it('pass over one whose section is gone, and one where I am already', () => {
    const { board, a, b, notes, current, history } = openHistory();
    current.setNote(notes.a2);
    history.remember();
    current.setCell({ section: b, row: 9 });
    history.remember();
    current.setCell({ section: a, row: 4 });
    history.remember();
    deleteSection(board, b);
    expect(history.back()).toBe(true);
    expect(current.get().note).toBe(notes.a2);
  });
});
