import * as Y from 'yjs';
import { type Board, change } from '../Board.ts';
import { removeCopies } from '../gather/removeCopies.ts';
import { removeEmptySections } from '../removeEmptySections.ts';
import type { BroughtIn } from './Bringing.ts';
import { printOf } from './printOf.ts';

/**
 * Takes back what was brought in, apart from what people have worked on since: a note that somebody has edited, coloured,
 * moved to another section or commented on stays, with its comments; a section stays while anything is in it. Answers
 * how many notes have gone, and how many stay.
 */
export function takeBackBroughtIn(board: Board, brought: BroughtIn): { takenBack: number; kept: number } {
  return change(board, () => {
    const talkedOn = notesTalkedOn(board, new Set(brought.comments));
    const there = brought.notes.filter(({ id }) => board.notes.has(id));
    const going = there.filter(({ id, print }) => !talkedOn.has(id) && printOf(board, id) === print);
    const gone = new Set<unknown>(going.map(({ id }) => id));
    removeCopies(
      board,
      going.map(({ id }) => id),
    );
    for (const id of brought.comments) {
      const comment = board.comments.get(id);
      if (comment instanceof Y.Map && gone.has(comment.get('note'))) board.comments.delete(id);
    }
    removeEmptySections(board, brought.sections);
    return { takenBack: going.length, kept: there.length - going.length };
  });
}

/** Notes on which people have commented themselves. */
function notesTalkedOn(board: Board, ours: ReadonlySet<string>): ReadonlySet<unknown> {
  const talkedOn = new Set<unknown>();
  for (const [id, comment] of board.comments.entries()) {
    if (comment instanceof Y.Map && !ours.has(id)) talkedOn.add(comment.get('note'));
  }
  return talkedOn;
}
