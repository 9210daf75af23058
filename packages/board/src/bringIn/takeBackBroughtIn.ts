import * as Y from 'yjs';
import { type Board, change } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import { removeCopies } from '../gather/removeCopies.ts';
import { noteEntry } from '../Note.ts';
import { readBoard } from '../readBoard.ts';
import { removeEmptySections } from '../removeEmptySections.ts';
import type { BroughtIn } from './Bringing.ts';
import { cellKey } from './cellKey.ts';
import { printInCell, printOf } from './printOf.ts';
import { restoreReturns } from './restoreReturns.ts';

/** What has become of it. */
export interface TakenBack {
  /** How many notes have gone again, or are what they were. */
  readonly takenBack: number;
  /** Notes that somebody has worked on since: they stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Takes back what was brought in, apart from what people have worked on since: a note that somebody has edited, coloured,
 * moved to another section or commented on stays, with its comments; a section stays while anything is in it.
 */
export function takeBackBroughtIn(board: Board, brought: BroughtIn): TakenBack {
  return change(board, () => {
    const talkedOn = notesTalkedOn(board, new Set(brought.comments));
    const there = brought.notes.filter(({ id }) => board.notes.has(id));
    const going = there.filter(({ id, print }) => !talkedOn.has(id) && printOf(board, id) === print);
    const changed = brought.changed.filter(({ id }) => board.notes.has(id));
    const untouched = changed.filter(({ id, print }) => printInCell(board, id) === print);
    const returning = [...untouched, ...brought.deleted.filter(({ id }) => !board.notes.has(id))];
    const refilled = new Set(returning.map(({ id }) => brought.left[id]));
    const places = new Map(readBoard(board).notes.map((note) => [note.id, cellKey(note)]));
    /** Whether a note keeps the place of what is below it as a gap: not where the one that left that cell comes back. */
    const leavesGap = (id: string) => !refilled.has(places.get(id));
    // First, so that what stands below the new notes is known.
    const restored = restoreReturns(board, { untouched, deleted: brought.deleted, leavesGap });
    removeNotes(
      board,
      going.map(({ id }) => id),
      leavesGap,
    );
    const kept = [...minus(there, going), ...minus(changed, untouched)];
    removeComments(board, brought.comments, new Set(kept));
    for (const { id, title, before } of brought.renamings) {
      const section = board.sections.get(id);
      if (section instanceof Y.Map && section.get('title') === title) section.set('title', before);
    }
    removeEmptySections(board, brought.sections);
    return { takenBack: going.length + restored, kept };
  });
}

type WithId = { readonly id: string };

function minus(all: readonly WithId[], some: readonly WithId[]): string[] {
  const without = new Set(some);
  return all.flatMap((one) => (without.has(one) ? [] : [one.id]));
}

/** Notes on which people have commented themselves. */
function notesTalkedOn(board: Board, ours: ReadonlySet<string>): ReadonlySet<unknown> {
  const talkedOn = new Set<unknown>();
  for (const [id, comment] of board.comments.entries()) {
    if (comment instanceof Y.Map && !ours.has(id)) talkedOn.add(comment.get('note'));
  }
  return talkedOn;
}

function removeNotes(board: Board, ids: readonly string[], leavesGap: (id: string) => boolean): void {
  const gaps = ids.flatMap((id) => {
    const entry = noteEntry(id, board.notes.get(id));
    return entry === undefined || leavesGap(id) ? [] : [gapKey(id, entry.place.row)];
  });
  removeCopies(board, ids);
  for (const gap of gaps) board.gaps.delete(gap);
}

function removeComments(board: Board, comments: readonly string[], kept: ReadonlySet<unknown>): void {
  for (const id of comments) {
    const comment = board.comments.get(id);
    if (comment instanceof Y.Map && !kept.has(comment.get('note'))) board.comments.delete(id);
  }
}
