import { type BoardStore, type Cell, FIRST_ROW, type Section, UNSORTED } from '@evenboard/board';
import { createValue, type Readable } from '../session/Readable.ts';

/** The fewest rows a grid has, so that an empty board has places to write in. */
export const LEAST_ROWS = 6;
/** Up to so many notes every row is in the page: screen readers count and find what is there. */
export const NOTES_WITHOUT_PAGES = 1_500;
export const ROWS_ON_PAGE = 100;

/** One page of a long grid; its first and last row by number. */
export interface GridPage {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Which columns and rows there are. */
export interface GridShape {
  readonly sections: readonly Section[];
  /** The number of the last row, whether it is shown or not. */
  readonly lastRow: number;
  /** Every row that can be gone to, by number: all of them, or those with something that matches the filter. */
  readonly rows: readonly number[];
  /** The rows in the page now. */
  readonly shown: readonly number[];
  /** Absent where all rows are on one page. */
  readonly page?: GridPage;
}

interface GridShapeOptions {
  store: BoardStore;
  /** The notes that match the filter; `undefined` without one. */
  results: Readable<ReadonlySet<string> | undefined>;
  here(): Cell;
}

export interface GridShapes extends Readable<GridShape> {
  /**
   * Looks again. Rows at the end go, and pages end, only by my own doing: what I look at does not slide up because
   * somebody deleted what was below it.
   */
  update(isMine: boolean): void;
}

/** The columns that are shown: the built-in last one only when it has notes, or when I am in it, or when it is alone. */
function shownSections(store: BoardStore, here: Cell, before: readonly Section[]): readonly Section[] {
  const all = store.getSections();
  const hidesUnsorted =
    all.length > 1 && here.section !== UNSORTED && store.getColumn(UNSORTED).cells.length === 0;
  const sections = hidesUnsorted ? all.filter((section) => !section.isUnsorted) : all;
  return isSameList(sections, before) ? before : sections;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function rowsOf(options: GridShapeOptions, sections: readonly Section[], lastRow: number): readonly number[] {
  const { store, results, here } = options;
  const all = Array.from({ length: lastRow - FIRST_ROW + 1 }, (_, index) => index + FIRST_ROW);
  const matching = results.get();
  if (matching === undefined) return all;
  const columns = sections.map((section) => store.getColumn(section.id).cells);
  const matches = (row: number) => columns.some((cells) => matching.has(cells[row - FIRST_ROW] ?? ''));
  return all.filter((row) => row === here().row || matches(row));
}

function pageOf(rows: readonly number[], row: number): GridPage {
  const position = Math.max(
    0,
    rows.findLastIndex((one) => one <= row),
  );
  const index = Math.floor(position / ROWS_ON_PAGE);
  const shown = rows.slice(index * ROWS_ON_PAGE, (index + 1) * ROWS_ON_PAGE);
  const count = Math.max(1, Math.ceil(rows.length / ROWS_ON_PAGE));
  return { index, count, first: shown[0] ?? FIRST_ROW, last: shown.at(-1) ?? FIRST_ROW };
}

function isSamePage(a: GridPage | undefined, b: GridPage | undefined): boolean {
  return a?.index === b?.index && a?.count === b?.count && a?.first === b?.first && a?.last === b?.last;
}

export function createGridShape(options: GridShapeOptions): GridShapes {
  const { store, here } = options;

  function next(before: GridShape | undefined, isMine: boolean): GridShape {
    const sections = shownSections(store, here(), before?.sections ?? []);
    const notes = Math.max(
      0,
      ...store.getSections().map((section) => store.getColumn(section.id).cells.length),
    );
    const least = isMine ? LEAST_ROWS : (before?.lastRow ?? LEAST_ROWS);
    const lastRow = Math.max(FIRST_ROW + notes, least, here().row);
    const isFresh =
      options.results.get() === undefined &&
      before?.lastRow === lastRow &&
      before.rows.length === lastRow - FIRST_ROW + 1;
    const found = isFresh ? before.rows : rowsOf(options, sections, lastRow);
    const rows = before !== undefined && isSameList(found, before.rows) ? before.rows : found;
    const isPaged = store.getNoteCount() > NOTES_WITHOUT_PAGES || (!isMine && before?.page !== undefined);
    if (!isPaged) return { sections, lastRow, rows, shown: rows };
    const page = pageOf(rows, here().row);
    if (before?.rows === rows && isSamePage(before.page, page)) {
      return { sections, lastRow, rows, shown: before.shown, page };
    }
    const shown = rows.filter((row) => row >= page.first && row <= page.last);
    return { sections, lastRow, rows, shown, page };
  }

  const value = createValue(next(undefined, true));
  return {
    ...value,
    update(isMine) {
      const before = value.get();
      const after = next(before, isMine);
      const isSame =
        after.sections === before.sections &&
        after.lastRow === before.lastRow &&
        after.rows === before.rows &&
        isSamePage(after.page, before.page);
      if (!isSame) value.set(after);
    },
  };
}
