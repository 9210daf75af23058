import {
  addNote,
  addSection,
  type Board,
  deleteNotes,
  deleteSection,
  insertNote,
  moveNote,
  moveSection,
  NOTE_COLOURS,
  openBoard,
  readBoard,
  UNSORTED,
} from '@evenboard/board';
import fc from 'fast-check';
import * as Y from 'yjs';

/** Something that somebody does on a board. */
export interface Step {
  what: 'add' | 'insert' | 'move' | 'delete' | 'addSection' | 'moveSection' | 'deleteSection';
  pick: number;
  row: number;
  text: string;
}

/** Any of them. */
export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'add',
    'add',
    'insert',
    'move',
    'delete',
    'addSection',
    'moveSection',
    'deleteSection',
  ),
  pick: fc.nat(50),
  row: fc.integer({ min: 2, max: 12 }),
  text: fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('=1', 'TRUE', '2035', 'a\nb')),
});

/** A board after these steps, with ids and choices that are the same for the same steps. */
export function boardAfter(steps: readonly Step[]): Board {
  const board = emptyBoard();
  addSection(board, { title: 'First' });
  for (const { what, pick, row, text } of steps) {
    const { sections, notes } = readBoard(board);
    const section = sections[pick % sections.length]?.id ?? UNSORTED;
    const note = notes[pick % Math.max(1, notes.length)]?.id ?? 'none';
    const colour = NOTE_COLOURS[pick % NOTE_COLOURS.length] ?? 'yellow';
    if (what === 'add') addNote(board, { section, text, colour, author: 'p1' });
    if (what === 'insert') insertNote(board, { section, row, text, colour, author: 'p1' });
    if (what === 'move') moveNote(board, note, { section, row });
    if (what === 'delete') deleteNotes(board, [note]);
    if (what === 'addSection') addSection(board, { title: text });
    if (what === 'moveSection') moveSection(board, section, pick % sections.length);
    if (what === 'deleteSection') deleteSection(board, section);
  }
  return board;
}

/** A board of its own, with nothing on it. */
export function emptyBoard(): Board {
  let ids = 0;
  return openBoard(new Y.Doc(), {
    now: () => 0,
    random: () => 0.25,
    newId: () => `id${String(++ids).padStart(4, '0')}`,
  });
}
