import { describe, expect, it } from 'vitest';
import { boardSheets } from '../boardSheets.ts';
import { testInput, testNote } from '../testSession.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { planFile } from './planFile.ts';
import type { ReadCell, ReadTable } from './ReadTable.ts';

const NOTES = [
  testNote('n1', 'Buses', { row: 2 }),
  testNote('n2', 'Trams', { row: 3 }),
  testNote('n3', 'Bikes', { section: 'b', row: 2 }),
  testNote('n4', 'Loose', { section: 'unsorted', row: 2 }),
];

/** A workbook of ours as a reader has it. */
function tablesOf(input: WorkbookInput = testInput({ notes: NOTES })): ReadTable[] {
  return boardSheets(input).map(({ name, cells, isHidden }) => ({
    name,
    cells: cells.map(({ column, row, text, fill, comment }) => ({
      column,
      row,
      text,
      ...(fill !== undefined && { fill }),
      ...(comment !== undefined && { comment }),
    })),
    ...(isHidden && { isHidden: true as const }),
  }));
}

/** What somebody does to the sheet of the main room. */
function edited(change: (cells: readonly ReadCell[]) => ReadCell[], name = 'Board'): ReadTable[] {
  return tablesOf().map((table) =>
    table.name === 'Board' ? { ...table, name, cells: change(table.cells) } : table,
  );
}

function boardOf(tables: readonly ReadTable[]) {
  const board = planFile(tables).sheets[0];
  if (board === undefined) throw new Error('The workbook brings no sheet.');
  const { sections, notes, traced } = board;
  return {
    sections: sections.map((title, index) => `${title} ${traced?.sections[index]?.id ?? 'new'}`),
    notes: notes.map((note) => `${note.cell} ${note.text} ${note.traced?.id ?? 'new'}`),
    missing: traced?.missing.map(({ id }) => id) ?? [],
  };
}

const withText = (cells: readonly ReadCell[], from: string, text: string) =>
  cells.map((cell) => (cell.text === from ? { ...cell, text } : cell));

describe('a workbook of ours', () => {
  it('has its sections and notes known, the unsorted ones as such', () => {
    expect(boardOf(tablesOf())).toEqual({
      sections: ['Doing well a', 'Doing <more> b'],
      notes: ['A2 Buses n1', 'B2 Bikes n3', 'C2 Loose n4', 'A3 Trams n2'],
      missing: [],
    });
  });

  it('with its columns in another order, or under other headings, has the same sections', () => {
    const swapped = edited((cells) =>
      cells.map((cell) => ({ ...cell, column: [0, 2, 1, 3][cell.column] ?? 4 })),
    );
    expect(boardOf(swapped).sections).toEqual(['Doing <more> b', 'Doing well a']);
    expect(boardOf(swapped).notes).toContain('B2 Buses n1');
    const renamed = edited((cells) => withText(cells, 'Doing well', 'Going well'));
    expect(boardOf(renamed).sections).toEqual(['Going well a', 'Doing <more> b']);
  });

  it('takes a column that was added behind the unsorted notes for a section, and leaves these unsorted', () => {
    const wider = edited((cells) => [
      ...cells,
      { column: 4, row: 1, text: 'Added' },
      { column: 4, row: 2, text: 'New' },
    ]);
    expect(boardOf(wider).sections).toEqual(['Doing well a', 'Doing <more> b', 'Added new']);
    expect(boardOf(wider).notes).toEqual(expect.arrayContaining(['C2 Loose n4', 'D2 New new']));
  });

  it('knows notes in rows that were pushed down or sorted, also where what stood beside the cells is gone', () => {
    const pushed = edited((cells) =>
      cells.map((cell) => (cell.row < 2 ? cell : { ...cell, row: cell.row + 1 })),
    );
    expect(boardOf(pushed).notes).toEqual(['A3 Buses n1', 'B3 Bikes n3', 'C3 Loose n4', 'A4 Trams n2']);
    const bare = edited((cells) =>
      cells.map(({ comment: _comment, ...cell }) => ({
        ...cell,
        row: cell.column === 1 && cell.row > 1 ? 5 - cell.row : cell.row,
      })),
    );
    expect(boardOf(bare).notes).toEqual(expect.arrayContaining(['A2 Trams n2', 'A3 Buses n1']));
  });

  it('knows a note that was edited, in its cell and cut to another one; a copy of it is new', () => {
    expect(boardOf(edited((cells) => withText(cells, 'Buses', 'Trains'))).notes[0]).toBe('A2 Trains n1');
    const cut = edited((cells) =>
      cells.map((cell) => (cell.text === 'Buses' ? { ...cell, text: 'Trains', row: 9 } : cell)),
    );
    expect(boardOf(cut)).toMatchObject({ notes: expect.arrayContaining(['A9 Trains n1']), missing: [] });
    const copied = edited((cells) => [
      ...cells,
      ...cells.filter(({ text }) => text === 'Buses').map((cell) => ({ ...cell, row: 9 })),
    ]);
    expect(boardOf(copied).notes).toEqual(expect.arrayContaining(['A2 Buses n1', 'A9 Buses new']));
  });

  it('misses what was emptied or taken out, and takes another note in its cell for a new one', () => {
    const emptied = edited((cells) => withText(cells, 'Buses', ''));
    expect(boardOf(emptied)).toMatchObject({ missing: ['n1'] });
    expect(boardOf(emptied).notes).toHaveLength(3);
    const taken = edited((cells) => cells.filter(({ text }) => text !== 'Trams'));
    expect(boardOf(taken).missing).toEqual(['n2']);
  });

  it('is known when its sheet was renamed, and a copy of that sheet is none of it', () => {
    expect(boardOf(edited((cells) => [...cells], 'Our ideas')).notes).toContain('A2 Buses n1');
    const [board, ...rest] = tablesOf();
    if (board === undefined) throw new Error('The workbook has no sheets.');
    const { sheets } = planFile([{ ...board, name: 'Board (2)' }, board, ...rest]);
    expect(sheets.map(({ name, traced }) => [name, traced?.room])).toEqual([
      ['Board (2)', undefined],
      ['Board', 'main'],
    ]);
  });
});

it('who said a note is known also of one that was typed for them and came late', () => {
  const late = { ...testNote('n1', 'Buses', { row: 2 }), typedBy: 'p9', cameLate: 1 };
  const { sheets } = planFile(tablesOf(testInput({ notes: [late] })));
  expect(sheets[0]?.notes[0]?.author).toBe('Amina');
});
