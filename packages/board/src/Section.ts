import * as Y from 'yjs';
import { type Position, UNSORTED } from './Cell.ts';
import { columnLetters } from './formatAddress.ts';
import { compareCodeUnits, isFiniteNumber, isId, isLang } from './isId.ts';
import { type NoteColour, parseColour } from './NoteColour.ts';
import { parsePosition } from './parsePlace.ts';

/** A question or theme: a frame on the board and a column in the grid. */
export interface Section {
  readonly id: string;
  /** Its column letters: A, B, … */
  readonly letter: string;
  /** Its place among the columns, 0 for A. */
  readonly index: number;
  /** Empty in the built-in unsorted section, which the client names. */
  readonly title: string;
  readonly prompt: string;
  /** The key it is ordered by, compared by code unit; empty in the unsorted section. */
  readonly order: string;
  readonly colour?: NoteColour;
  readonly position?: Position;
  /** Slots in a line on the board. */
  readonly columns: number;
  readonly locked: boolean;
  readonly lang?: string;
  readonly isUnsorted: boolean;
}

/** A section without what depends on its neighbours. */
export type ParsedSection = Omit<Section, 'letter' | 'index'>;

export const DEFAULT_COLUMNS = 3;
export const MOST_COLUMNS = 24;

const ORDER = /^[\x20-\x7E]{1,64}$/;

/** Whether `value` can order sections: 1 to 64 printable ASCII characters. */
export function isOrder(value: unknown): value is string {
  return typeof value === 'string' && ORDER.test(value);
}

/** Reads one entry of the root `sections`; undefined when it has no title or order, or takes the built-in section's id. */
export function parseSection(id: string, value: unknown): ParsedSection | undefined {
  if (!isId(id) || id === UNSORTED || !(value instanceof Y.Map)) return undefined;
  const title = value.get('title');
  const order = value.get('order');
  if (typeof title !== 'string' || !isOrder(order)) return undefined;
  const prompt = value.get('prompt');
  const colour = value.get('colour');
  const columns = value.get('columns');
  const lang = value.get('lang');
  const position = parsePosition(value.get('position'));
  return {
    id,
    title,
    prompt: typeof prompt === 'string' ? prompt : '',
    order,
    columns: isFiniteNumber(columns) ? clampColumns(columns) : DEFAULT_COLUMNS,
    locked: value.get('locked') === true,
    isUnsorted: false,
    ...(typeof colour === 'string' && { colour: parseColour(colour) }),
    ...(position && { position }),
    ...(isLang(lang) && { lang }),
  };
}

/** Slots a line: a whole number from 1 to 24. */
export function clampColumns(columns: number): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Math.round(columns)));
}

/** Puts sections in the order of their columns, ties by id, gives them letters, and ends with the built-in one. */
export function orderedSections(sections: Iterable<ParsedSection>): Section[] {
  const sorted = [...sections].sort(
    (a, b) => compareCodeUnits(a.order, b.order) || compareCodeUnits(a.id, b.id),
  );
  return [...sorted, UNSORTED_SECTION].map((section, index) => ({
    ...section,
    index,
    letter: columnLetters(index),
  }));
}

const UNSORTED_SECTION: ParsedSection = {
  id: UNSORTED,
  title: '',
  prompt: '',
  order: '',
  columns: DEFAULT_COLUMNS,
  locked: false,
  isUnsorted: true,
};
