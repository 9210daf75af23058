import type { Board } from './Board.ts';
import { UNSORTED } from './Cell.ts';
import { type Comment, compareComments, parseComment } from './Comment.ts';
import { type CellEntry, cellPlaces } from './cellPlaces.ts';
import { type Gap, parseGap } from './Gap.ts';
import { compareCodeUnits } from './isId.ts';
import { type Note, type ParsedNote, parseNote } from './Note.ts';
import { orderedSections, parseSection, type Section } from './Section.ts';

/** A whole board at one moment, as people see it. Plain values, nothing shared. */
export interface BoardSnapshot {
  /** In the order of the columns, the built-in unsorted one last. */
  readonly sections: readonly Section[];
  /** By column, then row. */
  readonly notes: readonly Note[];
  /** With their claims, by key; those of sections that are gone too. */
  readonly gaps: readonly Gap[];
  /** Oldest first; those of notes that are gone too. */
  readonly comments: readonly Comment[];
  readonly legend: Readonly<Record<string, string>>;
}

/** The whole board, read anew and skipping malformed entries: for exports. Live views use `createBoardStore`. */
export function readBoard(board: Board): BoardSnapshot {
  const sections = orderedSections(parsed(board.sections, parseSection));
  const gaps = parsed(board.gaps, parseGap).sort((a, b) => compareCodeUnits(a.id, b.id));
  const known = new Set(sections.map(({ id }) => id));
  const bySection = new Map<string, ParsedNote[]>(sections.map(({ id }) => [id, []]));
  for (const note of parsed(board.notes, parseNote)) {
    bySection.get(known.has(note.place.section) ? note.place.section : UNSORTED)?.push(note);
  }
  return {
    sections,
    notes: sections.flatMap(({ id }) => placedNotes(id, bySection.get(id) ?? [], gaps)),
    gaps,
    comments: parsed(board.comments, parseComment).sort(compareComments),
    legend: readLegend(board),
  };
}

/** Labels by colour, without what is no label. */
export function readLegend(board: Board): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...board.legend.entries()]
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .sort(([a], [b]) => compareCodeUnits(a, b)),
  );
}

/** A note as people see it, from what the document holds and its effective place. */
export function placeNote({ place: _claim, ...fields }: ParsedNote, section: string, row: number): Note {
  return { ...fields, section, row };
}

function placedNotes(section: string, notes: readonly ParsedNote[], gaps: readonly Gap[]): Note[] {
  const entries: CellEntry[] = notes.map(({ id, place }) => ({ id, row: place.row, kind: 'note' }));
  const own = gaps.filter((gap) => gap.section === section);
  const places = cellPlaces([...entries, ...own.map(({ id, row }): CellEntry => ({ id, row, kind: 'gap' }))]);
  return notes
    .map((note) => placeNote(note, section, places.get(note.id) ?? 0))
    .sort((a, b) => a.row - b.row);
}

function parsed<T>(
  root: { entries(): IterableIterator<[string, unknown]> },
  parse: (id: string, value: unknown) => T | undefined,
): T[] {
  return [...root.entries()].flatMap(([id, value]) => parse(id, value) ?? []);
}

/** The five roots as JSON. */
export interface RawBoard {
  readonly sections: Record<string, unknown>;
  readonly notes: Record<string, unknown>;
  readonly gaps: Record<string, unknown>;
  readonly comments: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
}

/** The documents' own shapes with texts as strings, unknown fields and malformed entries included: for session.json. */
export function rawBoard(board: Board): RawBoard {
  return {
    sections: board.sections.toJSON(),
    notes: board.notes.toJSON(),
    gaps: board.gaps.toJSON(),
    comments: board.comments.toJSON(),
    legend: board.legend.toJSON(),
  };
}
