import { addNotes } from '../addNote.ts';
import { type Board, change } from '../Board.ts';
import { UNSORTED } from '../Cell.ts';
import { addComment } from '../commentCommands.ts';
import { addSection, renameSection } from '../sectionCommands.ts';
import type { BroughtIn, Placement } from './Bringing.ts';
import { cellKey } from './cellKey.ts';
import { changeReturns } from './changeReturns.ts';
import { printInCell, printOf } from './printOf.ts';

/**
 * Brings in what has been placed, in one transaction: sections first, then what comes back, then new notes with their
 * comments. Only the server calls it.
 */
export function bringIn(board: Board, { sections, renamings, returns, arrivals }: Placement): BroughtIn {
  return change(board, () => {
    const used = new Set([
      ...returns.map(({ place }) => place?.section),
      ...arrivals.map(({ section, arrival }) => (arrival === 'already' ? undefined : section)),
    ]);
    const made: string[] = [];
    const ids = sections.map(({ id, title, prompt, isGone }, index) => {
      if (id !== undefined || (isGone && !used.has(index))) return id;
      const section = addSection(board, { title, prompt });
      made.push(section);
      return section;
    });
    for (const { id, title } of renamings) renameSection(board, id, title);
    const idOf = (section: number | undefined) =>
      (section === undefined ? undefined : ids[section]) ?? UNSORTED;
    const { changed, deleted } = changeReturns(board, returns, idOf);
    const left = returns.filter(({ place, isDeleted }) => place || isDeleted);
    const coming = arrivals
      .filter(({ arrival }) => arrival !== 'already')
      .map(({ note, section, row }) => ({ ...note, section: idOf(section), row }))
      // From the top of each section: each then only has to look at the last one.
      .sort((a, b) => a.row - b.row);
    const notes = addNotes(board, coming);
    const said = [
      ...coming.map(({ comments }, index) => ({ note: notes[index] ?? '', comments })),
      ...returns.map(({ id, comments }) => ({ note: id, comments })),
    ];
    return {
      notes: notes.map((id) => ({ id, print: printOf(board, id) ?? '' })),
      comments: said.flatMap(({ note, comments }) =>
        comments.flatMap((comment) => addComment(board, { ...comment, note }) ?? []),
      ),
      sections: made,
      renamings,
      changed: changed.map((one) => ({ ...one, print: printInCell(board, one.id) ?? '' })),
      deleted,
      left: Object.fromEntries(
        left.flatMap(({ id, now }) => (now === undefined ? [] : [[id, cellKey(now)]])),
      ),
    };
  });
}
