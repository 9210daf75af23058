import type { BoardStore } from '@evenboard/board';
import { compareCells } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';

const NONE: ReadonlySet<string> = new Set();

/** The notes that are selected on the board, wherever others push them. */
export interface BoardSelection extends Readable<ReadonlySet<string>> {
  set(notes: Iterable<string>): void;
  add(notes: Iterable<string>): void;
  /** In if it was out, out if it was in. */
  toggle(note: string): void;
  /** Whether there was anything to let go. */
  letGo(): boolean;
  /** Those that are still there, in reading order. */
  notes(): readonly string[];
}

export function createBoardSelection(store: BoardStore): BoardSelection {
  const selected = createValue(NONE);
  const set = (notes: Iterable<string>) => {
    const next = new Set(notes);
    selected.set(next.size === 0 ? NONE : next);
  };
  return {
    get: selected.get,
    subscribe: selected.subscribe,
    set,
    add: (notes) => set([...selected.get(), ...notes]),
    toggle(note) {
      const next = new Set(selected.get());
      if (!next.delete(note)) next.add(note);
      set(next);
    },
    letGo() {
      const had = selected.get() !== NONE;
      set([]);
      return had;
    },
    notes() {
      const placed = [...selected.get()].flatMap((id) => {
        const cell = store.cellOf(id);
        return cell === undefined ? [] : [{ id, cell }];
      });
      return placed.sort((a, b) => compareCells(store, a.cell, b.cell)).map(({ id }) => id);
    },
  };
}
