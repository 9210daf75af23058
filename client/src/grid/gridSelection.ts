import type { BoardStore, Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { compareCells } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { GridShape } from './gridShape.ts';
import { placeKey } from './placeKey.ts';

/**
 * What I have selected: the notes that stood there when I did, wherever others have pushed them since, and the places.
 * A note that comes into one of the places by somebody else's doing is not selected: nobody told me of it.
 */
export interface Selection {
  /** Where it began, and the other corner. */
  readonly anchor: Cell;
  readonly head: Cell;
  readonly notes: ReadonlySet<string>;
  readonly places: readonly Cell[];
}

export interface GridSelection extends Readable<Selection | undefined> {
  /** Selects everything between two cells. */
  range(anchor: Cell, head: Cell): void;
  row(row: number): void;
  column(section: string): void;
  all(): void;
  /** Whether there was anything to let go. */
  letGo(): boolean;
  /** The selected notes that are still there, in reading order. */
  notes(): readonly string[];
  /** The selected cells as they are now. */
  cells(): readonly Cell[];
  /** After I have moved the selected notes: the places are where they stand. */
  followNotes(): void;
  /** "A2 to B4, 5 notes." */
  words(): string;
}

interface GridSelectionOptions {
  store: BoardStore;
  shape(): GridShape;
  /** Whether the filter shows this note; one that it hides is never selected. */
  isShown(note: string): boolean;
}

export function createGridSelection({ store, shape, isShown }: GridSelectionOptions): GridSelection {
  const selection = createValue<Selection | undefined>(undefined);

  function cellsBetween(anchor: Cell, head: Cell): readonly Cell[] {
    const { sections, rows } = shape();
    const column = (cell: Cell) => sections.findIndex((section) => section.id === cell.section);
    const [left, right] = [column(anchor), column(head)].sort((a, b) => a - b);
    const [top, bottom] = [anchor.row, head.row].sort((a, b) => a - b);
    const between = rows.filter((row) => row >= (top ?? 0) && row <= (bottom ?? 0));
    return sections
      .slice(Math.max(0, left ?? 0), (right ?? 0) + 1)
      .flatMap(({ id }) => between.map((row) => ({ section: id, row })));
  }

  function range(anchor: Cell, head: Cell): void {
    const inside = cellsBetween(anchor, head);
    const places = inside.filter((cell) => isShown(store.noteAt(cell) ?? ''));
    const notes = new Set(places.flatMap((cell) => store.noteAt(cell) ?? []));
    selection.set({ anchor, head, notes, places });
  }

  function notes(): readonly string[] {
    const placed = [...(selection.get()?.notes ?? [])].flatMap((id) => {
      const cell = store.cellOf(id);
      return cell === undefined ? [] : [{ id, cell }];
    });
    return placed.sort((a, b) => compareCells(store, a.cell, b.cell)).map(({ id }) => id);
  }

  /** The last row that has a note in one of these sections. */
  function lastRowOf(sections: readonly { readonly id: string }[]): number {
    return Math.max(2, ...sections.map(({ id }) => store.getColumn(id).cells.length + 1));
  }

  return {
    ...selection,
    range,
    notes,
    row(row) {
      const { sections } = shape();
      range({ section: sections[0]?.id ?? '', row }, { section: sections.at(-1)?.id ?? '', row });
    },
    column(section) {
      range({ section, row: 2 }, { section, row: lastRowOf([{ id: section }]) });
    },
    all() {
      const { sections } = shape();
      const first = { section: sections[0]?.id ?? '', row: 2 };
      range(first, { section: sections.at(-1)?.id ?? '', row: lastRowOf(sections) });
    },
    letGo() {
      const had = selection.get() !== undefined;
      selection.set(undefined);
      return had;
    },
    cells() {
      const now = selection.get();
      if (now === undefined) return [];
      const ofNotes = [...now.notes].flatMap((id) => store.cellOf(id) ?? []);
      return [...ofNotes, ...now.places.filter((cell) => store.noteAt(cell) === undefined)];
    },
    followNotes() {
      const now = selection.get();
      const places = notes().flatMap((id) => store.cellOf(id) ?? []);
      const [anchor, head] = [places[0], places.at(-1)];
      if (now !== undefined && anchor !== undefined && head !== undefined)
        selection.set({ anchor, head, notes: now.notes, places });
    },
    words() {
      const now = selection.get();
      if (now === undefined) return '';
      const corners = [...now.places].sort((a, b) => compareCells(store, a, b));
      const [first, last] = [corners[0] ?? now.anchor, corners.at(-1) ?? now.head];
      const [from, to] = [store.addressOf(first), store.addressOf(last)];
      const count = notes().length;
      return placeKey(first) === placeKey(last)
        ? t('grid.selectedOne', { from, count })
        : t('grid.selected', { from, to, count });
    },
  };
}
