import {
  addNote,
  addSection,
  type Board,
  createBoardStore,
  deleteNotes,
  deleteSection,
  moveNote,
  openBoard,
} from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createCurrentCell } from './currentCell.ts';

function setUp() {
  let count = 0;
  const board = openBoard(new Y.Doc(), { now: () => 1, random: () => 0.25, newId: () => `id${++count}` });
  const store = createBoardStore(board);
  const current = createCurrentCell(store);
  return { board, store, current };
}

const write = (board: Board, section: string, row: number) =>
  addNote(board, { section, row, text: 'words', colour: 'yellow', author: 'kofi' });

describe('the current cell', () => {
  it('is told of when somebody first works where they were put, so that others find them there', () => {
    const { board, current } = setUp();
    const note = write(board, addSection(board, { title: 'One' }), 2);
    const told: boolean[] = [];
    current.subscribe(() => told.push(current.isChosen()));
    current.setNote(note);
    current.setNote(note);
    expect(told).toEqual([true]);
  });

  it('begins at A2 when the first section arrives', () => {
    const { board, current } = setUp();
    const section = addSection(board, { title: 'One' });
    expect(current.get().cell).toEqual({ section, row: 2 });
  });

  it('follows its note when somebody inserts above it', () => {
    const { board, current } = setUp();
    const section = addSection(board, { title: 'One' });
    const note = write(board, section, 2);
    current.setNote(note);
    write(board, section, 2);
    expect(current.get()).toEqual({ cell: { section, row: 3 }, note });
  });

  it('follows its note to another section', () => {
    const { board, current } = setUp();
    const one = addSection(board, { title: 'One' });
    const two = addSection(board, { title: 'Two' });
    const note = write(board, one, 2);
    current.setNote(note);
    moveNote(board, note, { section: two, row: 4 });
    expect(current.get()).toEqual({ cell: { section: two, row: 4 }, note });
  });

  it('stays in its place, now empty, when its note is deleted', () => {
    const { board, current } = setUp();
    const section = addSection(board, { title: 'One' });
    const note = write(board, section, 2);
    current.setNote(note);
    deleteNotes(board, [note]);
    expect(current.get()).toEqual({ cell: { section, row: 2 } });
  });

  it('goes to the same row of the neighbour when its section is deleted', () => {
    const { board, current } = setUp();
    const one = addSection(board, { title: 'One' });
    const two = addSection(board, { title: 'Two' });
    current.setCell({ section: one, row: 5 });
    deleteSection(board, one);
    expect(current.get()).toEqual({ cell: { section: two, row: 5 } });
  });

  it('does nothing when asked to go to a note that is gone', () => {
    const { board, current } = setUp();
    const section = addSection(board, { title: 'One' });
    current.setNote('nobody');
    expect(current.get()).toEqual({ cell: { section, row: 2 } });
  });
});
