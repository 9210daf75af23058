import * as Y from 'yjs';
import { type Board, change } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import { chunks } from '../gather/chunks.ts';
import { removeCopies } from '../gather/removeCopies.ts';
import { noteEntry } from '../Note.ts';
import { readBoard } from '../readBoard.ts';
import { removeEmptySections } from '../removeEmptySections.ts';
import type { BroughtIn } from './Bringing.ts';
import { cellKey } from './cellKey.ts';
import { printInCell, printOf } from './printOf.ts';
import { restoreReturns } from './restoreReturns.ts';

/** What has become of what was brought in. */
export interface TakenBack {
  /** How many notes have gone again, or are what they were. */
  readonly takenBack: number;
  /** Notes that somebody has worked on since: they stay as they are. */
  readonly kept: readonly string[];
}

/** Takes back what was brought in, a part at a time: between two of them others have their turn. */
export interface TakingBack {
  /** Does the next part, in one transaction. False when that was the last one. */
  step(board: Board): boolean;
  /** What has been done so far. */
  done(): TakenBack;
}

type Part = (board: Board) => void;

/**
 * Takes back what was brought in, apart from what people have worked on since: a note that somebody has edited, coloured,
 * moved to another section or commented on stays, with its comments; a section stays while anything is in it. What was
 * changed is put right first, so that what stands below the new notes is known; these then go from the last one on, above
 * which nothing leaves a gap.
 */
export function createTakingBack(brought: BroughtIn, notesAStep: number): TakingBack {
  const kept = new Set<string>();
  let takenBack = 0;
  /** Whether a note keeps the place of what is below it as a gap: not where the one that left that cell comes back. */
  let leavesGap = (_id: string): boolean => true;

  const restore = (part: Pick<BroughtIn, 'changed' | 'deleted'>): Part => {
    return (board) => {
      const { untouched, touched } = returning(board, part);
      takenBack += restoreReturns(board, { untouched, deleted: part.deleted, leavesGap });
      for (const id of touched) kept.add(id);
    };
  };
  const remove = (part: BroughtIn['notes']): Part => {
    return (board) => {
      const talkedOn = notesTalkedOn(board, new Set(brought.comments));
      const there = part.filter(({ id }) => board.notes.has(id));
      const going = there.filter(({ id, print }) => !talkedOn.has(id) && printOf(board, id) === print);
      const gone = new Set(going.map(({ id }) => id));
      removeNotes(board, [...gone], leavesGap);
      takenBack += gone.size;
      for (const { id } of there) if (!gone.has(id)) kept.add(id);
    };
  };
  const parts: Part[] = [
    (board) => {
      leavesGap = gapsLeft(board, brought);
    },
    ...chunks(brought.changed, notesAStep).map((changed) => restore({ changed, deleted: [] })),
    ...chunks(brought.deleted, notesAStep).map((deleted) => restore({ changed: [], deleted })),
    ...chunks(brought.notes.toReversed(), notesAStep).map(remove),
    ...chunks(brought.comments, notesAStep).map((comments): Part => {
      return (board) => removeComments(board, comments, kept);
    }),
    (board) => {
      putTitlesBack(board, brought);
      removeEmptySections(board, brought.sections);
    },
  ];

  return {
    step(board) {
      const part = parts.shift();
      if (part !== undefined) change(board, () => part(board));
      return parts.length > 0;
    },
    done: () => ({
      takenBack,
      kept: [...brought.notes, ...brought.changed].flatMap(({ id }) => (kept.has(id) ? [id] : [])),
    }),
  };
}

/** Of notes that a file has changed those that are as it left them, and those that somebody has worked on since. */
function returning(board: Board, { changed }: Pick<BroughtIn, 'changed'>) {
  const there = changed.filter(({ id }) => board.notes.has(id));
  const untouched = there.filter(({ id, print }) => printInCell(board, id) === print);
  const same = new Set(untouched);
  return { untouched, touched: there.flatMap((one) => (same.has(one) ? [] : [one.id])) };
}

function gapsLeft(board: Board, { changed, deleted, left }: BroughtIn): (id: string) => boolean {
  const { untouched } = returning(board, { changed });
  const back = [...untouched, ...deleted.filter(({ id }) => !board.notes.has(id))];
  if (back.length === 0) return () => true;
  const refilled = new Set(back.map(({ id }) => left[id]));
  const places = new Map(readBoard(board).notes.map((note) => [note.id, cellKey(note)]));
  return (id) => !refilled.has(places.get(id));
}

function putTitlesBack(board: Board, { renamings, labels = {} }: BroughtIn): void {
  for (const { id, title, before } of renamings) {
    const section = board.sections.get(id);
    if (section instanceof Y.Map && section.get('title') === title) section.set('title', before);
  }
  for (const [colour, label] of Object.entries(labels)) {
    if (board.legend.get(colour) === label) board.legend.delete(colour);
  }
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
