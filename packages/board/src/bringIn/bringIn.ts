import { addNotes } from '../addNote.ts';
import { type Board, change } from '../Board.ts';
import { UNSORTED } from '../Cell.ts';
import { addComment } from '../commentCommands.ts';
import { addSection } from '../sectionCommands.ts';
import type { BroughtIn, Placement } from './Bringing.ts';
import { printOf } from './printOf.ts';

/** Brings in what has been placed, in one transaction: sections first, then notes with their comments. */
export function bringIn(board: Board, { sections, arrivals }: Placement): BroughtIn {
  return change(board, () => {
    const made: string[] = [];
    const ids = sections.map(({ id, title }) => {
      if (id !== undefined) return id;
      const section = addSection(board, { title });
      made.push(section);
      return section;
    });
    const coming = arrivals
      .filter(({ arrival }) => arrival !== 'already')
      .map(({ note, section, row }) => ({
        ...note,
        section: (section === undefined ? undefined : ids[section]) ?? UNSORTED,
        row,
      }))
      // From the top of each section: each then only has to look at the last one.
      .sort((a, b) => a.row - b.row);
    const notes = addNotes(board, coming);
    const comments = coming.flatMap(({ comments: own }, index) =>
      own.map((comment) => addComment(board, { ...comment, note: notes[index] ?? '' }) ?? ''),
    );
    return {
      notes: notes.map((id) => ({ id, print: printOf(board, id) ?? '' })),
      comments,
      sections: made,
    };
  });
}
