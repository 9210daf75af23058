import type { BoardStore, Cell } from '@evenboard/board';
import { createValue } from './Readable.ts';
import type { CurrentCell, CurrentPlace } from './roomSession.ts';

const FIRST_NOTE_ROW = 2;

function samePlace(a: CurrentPlace, b: CurrentPlace): boolean {
  return a.note === b.note && a.cell.section === b.cell.section && a.cell.row === b.cell.row;
}

/** The current place, with what the session wants to know of it. */
export interface FollowingCell extends CurrentCell {
  /** Whether this person has gone anywhere yet. */
  isChosen(): boolean;
  /** Calls with each note that was current and is left by this person's own doing. */
  onLeft(listener: (note: string) => void): () => void;
  destroy(): void;
}

/** The current place of all views of one board. Nobody else's doing ever takes it off its note. */
export function createCurrentCell(store: BoardStore): FollowingCell {
  let order = store.getSections().map((section) => section.id);
  const at = (cell: Cell): CurrentPlace => {
    const note = store.noteAt(cell);
    return note === undefined ? { cell } : { cell, note };
  };
  const place = createValue<CurrentPlace>(at({ section: order[0] ?? 'unsorted', row: FIRST_NOTE_ROW }));
  let isUntouched = true;
  const leaving = new Set<(note: string) => void>();

  function setPlace(next: CurrentPlace): void {
    if (!samePlace(place.get(), next)) place.set(next);
  }

  /**
   * I go there by my own doing. Where nobody has gone anywhere yet, no note was looked at; and the first place is told
   * of even if I was put there before, for now it is where I am.
   */
  function go(next: CurrentPlace): void {
    const left = isUntouched ? undefined : place.get().note;
    const isFirst = isUntouched;
    isUntouched = false;
    if (isFirst) place.set(next);
    else setPlace(next);
    if (left === undefined || left === next.note) return;
    for (const listener of [...leaving]) listener(left);
  }

  /** Where a place goes when its section is gone: the same row of the section that stands there now. */
  function neighbour(cell: Cell, before: readonly string[], now: readonly string[]): Cell {
    const index = Math.max(0, before.indexOf(cell.section));
    return { section: now[Math.min(index, now.length - 1)] ?? 'unsorted', row: cell.row };
  }

  function follow(): void {
    const before = order;
    order = store.getSections().map((section) => section.id);
    const { cell, note } = place.get();
    const followed = note === undefined ? undefined : store.cellOf(note);
    if (followed && note !== undefined) setPlace({ cell: followed, note });
    // Until somebody has gone anywhere, the first place of a board that is still loading is A2. Once a note stood
    // there the board is loaded: when that note is deleted, the place stays under the focus.
    else if (isUntouched && note === undefined && order[0] !== undefined)
      setPlace(at({ section: order[0], row: FIRST_NOTE_ROW }));
    else setPlace(at(order.includes(cell.section) ? cell : neighbour(cell, before, order)));
  }

  const stops = [store.subscribeChanges(follow), store.subscribeSections(follow)];
  return {
    get: place.get,
    subscribe: place.subscribe,
    isChosen: () => !isUntouched,
    setCell(cell) {
      go(at(cell));
    },
    setNote(id) {
      const cell = store.cellOf(id);
      if (cell) go({ cell, note: id });
    },
    onLeft(listener) {
      leaving.add(listener);
      return () => void leaving.delete(listener);
    },
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}
