import { UNSORTED } from '../Cell.ts';
import type { BoardSnapshot } from '../readBoard.ts';
import type { BroughtTable, PlacedArrival, Placement, Return } from './Bringing.ts';
import { createColumns, type TargetColumn } from './createColumns.ts';
import { matchSections, renamingsOf } from './matchSections.ts';
import { type PlacedReturns, placeReturns } from './placeReturns.ts';

/** How a file is brought in. */
export interface PlaceOptions {
  /** A text of the board as a file shows it. */
  readonly shown?: (text: string) => string;
  /** What has gone from the file is deleted. */
  readonly isDeleting?: boolean;
}

/**
 * Finds the place of everything that some tables bring to a board. A column goes into its section, or the one of its
 * title: the second column of a title into the second one, and where there is none into a new one. What comes back is
 * compared three ways. A new note goes into its own cell; where another note is, below the last one. What stands in that
 * section in the same words is not brought twice.
 */
export function placeArrivals(
  board: Pick<BoardSnapshot, 'sections' | 'notes' | 'comments'>,
  tables: readonly BroughtTable[],
  { shown = (text) => text, isDeleting = false }: PlaceOptions = {},
): Placement {
  const { sections, columns } = matchSections(tables, board.sections);
  const back = placeReturns(board, tables, { sections, shown, columns, isDeleting });
  const plan = createColumns();
  const byId = new Map(sections.map(({ id }, index) => [id, index]));
  const lifted = new Set(
    back.returns.flatMap(({ id, place, isDeleted }) => (place || isDeleted ? [id] : [])),
  );
  const known = new Set(Array.from(back.known, ({ traced }) => traced?.id));
  for (const { id, section, row, text } of board.notes) {
    const column = plan(section === UNSORTED ? undefined : byId.get(section));
    if (!lifted.has(id)) column.stand(row, shown(text), known.has(id));
  }
  const returns = back.returns.map((one) => withPlace(one, plan));
  const arrivals = tables.flatMap((table, index) => {
    const isBesideReturns = table.notes.some((note) => note.traced !== undefined);
    return table.notes.flatMap((note): PlacedArrival[] => {
      const isBesides = back.besides.has(note);
      if (back.known.has(note) && !isBesides) return [];
      const section = note.section === undefined ? undefined : columns[index]?.[note.section];
      const place = plan(section).take(note, { isBesides, isBesideReturns });
      return [{ note, ...place, ...(section !== undefined && { section }) }];
    });
  });
  return {
    sections,
    renamings: renamingsOf(tables, board.sections),
    returns: returns.filter(isNotTwice(arrivals, back)),
    arrivals,
    same: back.same,
    gone: back.gone,
    missing: back.missing,
  };
}

/** A note that moves goes where it is in the file; where another one stays, below the last one. */
function withPlace(one: Return, plan: (section: number | undefined) => TargetColumn): Return {
  if (one.place === undefined) return one;
  const { row, isFree } = plan(one.place.section).move(one.place.row);
  const place = { ...one.place, row };
  return isFree ? { ...one, place } : { ...one, place, conflicts: [...one.conflicts, 'taken'] };
}

/** Words that are there besides already, from when the file was brought in before, are no news. */
function isNotTwice(arrivals: readonly PlacedArrival[], { besides }: PlacedReturns) {
  const already = new Set(arrivals.flatMap(({ note, arrival }) => (arrival === 'already' ? [note] : [])));
  return ({ note, text, colour, place, conflicts }: Return) =>
    note === undefined ||
    !besides.has(note) ||
    !already.has(note) ||
    (text ?? colour ?? place) !== undefined ||
    conflicts.some((one) => one !== 'text' && one !== 'gone');
}
