import { addNote } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { readBoard } from '../readBoard.ts';
import { addSection } from '../sectionCommands.ts';
import { testBoard } from '../testBoard.ts';
import type { BroughtNote, Trace } from './Bringing.ts';

/** A note of a file as somebody may edit it. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type FileNote = Mutable<BroughtNote> & { readonly traced: Trace };

/** A board with these words in its first section, and two more sections. */
export function boardWith(...texts: string[]): Board {
  const board = testBoard();
  for (const id of ['one', 'two', 'three']) addSection(board, { id, title: `Section ${id}` });
  for (const text of texts) {
    addNote(board, { section: 'one', id: `note-${text}`, text, colour: 'grey', author: 'kofi' });
  }
  return board;
}

/** The board as a file that is made of it, each note known as itself. */
export function fileOf(board: Board) {
  const { sections, notes } = readBoard(board);
  const columns = sections.filter(({ isUnsorted }) => !isUnsorted);
  const indexOf = (section: string) => {
    const index = columns.findIndex(({ id }) => id === section);
    return index < 0 ? {} : { section: index };
  };
  return {
    sections: columns.map(({ id, title }) => ({ title, traced: { id, title } })),
    notes: notes.map(
      ({ id, section, row, text, colour }): FileNote => ({
        ...indexOf(section),
        row,
        text,
        colour,
        author: 'kofi',
        comments: [],
        traced: { id, section, row, text, colour },
      }),
    ),
  };
}
