import { UNSORTED } from '../Cell.ts';
import type { BoardSnapshot } from '../readBoard.ts';
import type { BroughtComment, BroughtNote, BroughtTable, Return, TargetSection } from './Bringing.ts';
import { compareMissing, compareThreeWays } from './compareThreeWays.ts';

/** What comes back to a board, and what of it has to come as a note of its own. */
export interface PlacedReturns {
  readonly returns: readonly Return[];
  /** Notes of the tables that are on the board, or were deleted there, whatever becomes of them. */
  readonly known: ReadonlySet<BroughtNote>;
  /** Of these, those whose words come besides, because the board's own have changed too. */
  readonly besides: ReadonlySet<BroughtNote>;
  /** How many are on the board as they are in the file. */
  readonly same: number;
  /** How many were deleted on the board, and are as they were in the file. */
  readonly gone: number;
  /** How many are on the board, and not in the file any more. */
  readonly missing: number;
}

interface Options {
  readonly sections: readonly TargetSection[];
  /** The columns of each table as indexes of `sections`. */
  readonly columns: readonly (readonly number[])[];
  /** A text of the board as a file shows it. */
  readonly shown: (text: string) => string;
  readonly isDeleting: boolean;
}

/** Compares the notes that come back with the board, three ways. */
export function placeReturns(
  { notes, comments }: Pick<BoardSnapshot, 'notes' | 'comments'>,
  tables: readonly BroughtTable[],
  { sections, columns, shown, isDeleting }: Options,
): PlacedReturns {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const said = new Set(comments.map(({ note, text }) => `${note} ${text}`));
  const returns: Return[] = [];
  const known = new Set<BroughtNote>();
  const besides = new Set<BroughtNote>();
  let same = 0;
  let gone = 0;

  function returned(note: BroughtNote, table: BroughtTable, index: number): void {
    const { traced: base } = note;
    if (base === undefined) return;
    const now = byId.get(base.id);
    known.add(note);
    if (now === undefined) {
      // Somebody has deleted it. What nobody has changed in the file is not brought back.
      if (shown(note.text) === shown(base.text)) gone += 1;
      else {
        besides.add(note);
        returns.push({ id: base.id, note, conflicts: ['gone'], comments: [] });
      }
      return;
    }
    const column = note.section === undefined ? undefined : table.sections[note.section];
    const section = note.section === undefined ? undefined : columns[index]?.[note.section];
    const targetId = section === undefined ? UNSORTED : sections[section]?.id;
    const sectionThere = column?.traced?.id ?? targetId;
    const compared = compareThreeWays(now, { note, base, section, sectionThere }, shown);
    if (compared.conflicts.includes('text')) besides.add(note);
    const isNew = ({ text }: BroughtComment) => !said.has(`${now.id} ${text}`);
    const one = { ...compared, comments: besides.has(note) ? [] : note.comments.filter(isNew) };
    if (isOfInterest(one)) returns.push(one);
    else same += 1;
  }

  let missing = 0;
  for (const [index, table] of tables.entries()) {
    for (const note of table.notes) returned(note, table, index);
    for (const base of table.movedAway ?? []) {
      const now = byId.get(base.id);
      if (now !== undefined) returns.push({ ...compareMissing(now, base, shown), isMovedAway: true });
    }
    for (const base of table.missing ?? []) {
      const now = byId.get(base.id);
      if (now === undefined) continue;
      missing += 1;
      if (isDeleting) returns.push(compareMissing(now, base, shown));
    }
  }
  return { returns, known, besides, same, gone, missing };
}

function isOfInterest({ text, colour, place, isDeleted, conflicts, comments }: Return): boolean {
  return (text ?? colour ?? place ?? isDeleted) !== undefined || conflicts.length > 0 || comments.length > 0;
}
