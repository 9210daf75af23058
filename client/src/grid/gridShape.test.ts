import { addNote, addSection, createBoardStore, deleteNotes } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { openTestBoard } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { createGridShape, NOTES_WITHOUT_PAGES } from './gridShape.ts';

function openShape(columns: readonly number[]) {
  const board = openTestBoard('m');
  const sections = columns.map((_, index) => addSection(board, { title: `Section ${index}` }));
  const ids = columns.map((count, index) =>
    Array.from({ length: count }, (_, row) =>
      addNote(board, {
        section: sections[index] ?? '',
        row: row + 2,
        text: `note ${row}`,
        colour: 'blue',
        author: 'kofi',
      }),
    ),
  );
  const store = createBoardStore(board);
  const results = createValue<ReadonlySet<string> | undefined>(undefined);
  let here = { section: sections[0] ?? '', row: 2 };
  const shape = createGridShape({ store, results, here: () => here });
  const go = (row: number) => {
    here = { ...here, row };
    shape.update(true);
  };
  return { board, store, ids, sections, results, shape, go };
}

describe('the shape of the grid', () => {
  it('ends with one empty row, and has a few rows when the board is empty', () => {
    expect(openShape([0]).shape.get()).toMatchObject({ lastRow: 6, rows: [2, 3, 4, 5, 6] });
    expect(openShape([9, 3]).shape.get().lastRow).toBe(11);
  });

  it('loses rows at its end by my own doing alone', () => {
    const { board, ids, shape } = openShape([20]);
    deleteNotes(board, ids[0]?.slice(5) ?? []);
    shape.update(false);
    expect(shape.get().lastRow).toBe(22);
    shape.update(true);
    expect(shape.get().lastRow).toBe(7);
  });

  it('keeps what did not change, so that nothing is drawn again', () => {
    const { shape, go } = openShape([20, 3]);
    const before = shape.get();
    go(5);
    expect(shape.get()).toBe(before);
  });

  it('shows rows in which something matches, and mine', () => {
    const { results, ids, shape, go } = openShape([20, 20]);
    results.set(new Set([ids[1]?.[4] ?? '', ids[0]?.[9] ?? '']));
    go(3);
    expect(shape.get()).toMatchObject({ rows: [3, 6, 11], shown: [3, 6, 11], lastRow: 22 });
  });

  it('has pages of 100 rows beyond the most notes, with true numbers, and goes where I go', () => {
    const { shape, go } = openShape([NOTES_WITHOUT_PAGES, 1]);
    expect(shape.get().shown).toHaveLength(100);
    expect(shape.get()).toMatchObject({ lastRow: 1502, page: { index: 0, count: 16, first: 2, last: 101 } });
    go(102);
    expect(shape.get().page).toEqual({ index: 1, count: 16, first: 102, last: 201 });
    go(1502);
    expect(shape.get().page).toEqual({ index: 15, count: 16, first: 1502, last: 1502 });
  });

  it('goes back to one page by my own doing alone', () => {
    const { board, ids, shape } = openShape([NOTES_WITHOUT_PAGES + 1]);
    deleteNotes(board, ids[0]?.slice(1400) ?? []);
    shape.update(false);
    expect(shape.get().page).toBeDefined();
    shape.update(true);
    expect(shape.get().page).toBeUndefined();
  });
});
