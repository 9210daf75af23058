import { addNotes } from '../addNote.ts';
import { type Board, change } from '../Board.ts';
import { UNSORTED } from '../Cell.ts';
import { addComment } from '../commentCommands.ts';
import { addSection, renameSection } from '../sectionCommands.ts';
import type { BroughtComment, BroughtIn, BroughtNote, Placement } from './Bringing.ts';
import { cellKey } from './cellKey.ts';
import { changeReturns } from './changeReturns.ts';
import { printInCell, printOf } from './printOf.ts';

/** Brings in what has been placed, a part at a time: between two of them others have their turn. */
export interface Bringing {
  /** Does the next part, in one transaction. False when that was the last one. */
  step(board: Board): boolean;
  /** What was brought in so far. */
  brought(): BroughtIn;
}

/** Sections come first, with what comes back; then so many new notes at a time, with their comments. */
export function createBringing(placement: Placement, notesAStep: number): Bringing {
  let parts: Part[] | undefined;
  const done: BroughtIn[] = [];

  return {
    step: (board) =>
      change(board, () => {
        if (parts === undefined) {
          const { ids, begun } = begin(board, placement);
          parts = partsOf(placement, ids, notesAStep);
          done.push(begun);
        }
        const part = parts.shift();
        if (part !== undefined) done.push(bringPart(board, part));
        return parts.length > 0;
      }),
    brought: () => done.reduce(joined),
  };
}

/** New notes, each with the section it goes to. */
type Part = readonly (Omit<BroughtNote, 'section'> & { readonly section: string })[];

/** Makes the sections, renames those that were renamed, and changes what comes back. */
function begin(board: Board, { sections, renamings, returns, arrivals }: Placement) {
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
  const { changed, deleted } = changeReturns(board, returns, (section) => idOf(ids, section));
  const left = returns.filter(({ place, isDeleted }) => place || isDeleted);
  const begun: BroughtIn = {
    notes: [],
    comments: returns.flatMap(({ id, comments }) => addComments(board, id, comments)),
    sections: made,
    renamings,
    changed: changed.map((one) => ({ ...one, print: printInCell(board, one.id) ?? '' })),
    deleted,
    left: Object.fromEntries(left.flatMap(({ id, now }) => (now === undefined ? [] : [[id, cellKey(now)]]))),
  };
  return { ids, begun };
}

function idOf(ids: readonly (string | undefined)[], section: number | undefined): string {
  return (section === undefined ? undefined : ids[section]) ?? UNSORTED;
}

/** Section by section, each from its top: a part then only has to look at one or two, and there at the last note. */
function partsOf({ arrivals }: Placement, ids: readonly (string | undefined)[], notesAStep: number): Part[] {
  const order = ({ section = ids.length, row }: Placement['arrivals'][number]) => [section, row] as const;
  const coming = arrivals
    .filter(({ arrival }) => arrival !== 'already')
    .sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1])
    .map(({ note, section, row }) => ({ ...note, section: idOf(ids, section), row }));
  const parts: Part[] = [];
  for (let at = 0; at < coming.length; at += notesAStep) parts.push(coming.slice(at, at + notesAStep));
  return parts;
}

function bringPart(board: Board, part: Part): BroughtIn {
  const notes = addNotes(board, part);
  return {
    ...NOTHING,
    notes: notes.map((id) => ({ id, print: printOf(board, id) ?? '' })),
    comments: part.flatMap(({ comments }, index) => addComments(board, notes[index] ?? '', comments)),
  };
}

function addComments(board: Board, note: string, comments: readonly BroughtComment[]): string[] {
  return comments.flatMap((comment) => addComment(board, { ...comment, note }) ?? []);
}

const NOTHING: BroughtIn = {
  notes: [],
  comments: [],
  sections: [],
  renamings: [],
  changed: [],
  deleted: [],
  left: {},
};

/** Only the first part has more than notes and comments. */
function joined(first: BroughtIn, { notes, comments }: BroughtIn): BroughtIn {
  return { ...first, notes: [...first.notes, ...notes], comments: [...first.comments, ...comments] };
}
