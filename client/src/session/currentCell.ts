import type { BoardStore, Cell } from '@evenboard/board';
import { createValue } from './Readable.ts';
import type { CurrentCell, CurrentPlace } from './roomSession.ts';

const FIRST_NOTE_ROW = 2;

function samePlace(a: CurrentPlace, b: CurrentPlace): boolean {
  return a.note === b.note && a.cell.section === b.cell.section && a.cell.row === b.cell.row;
}

/** The current place of all views of one board. Nobody else's doing ever takes it off its note. */
export function createCurrentCell(store: BoardStore): CurrentCell & { isChosen(): boolean; destroy(): void } {
  let order = store.getSections().map((section) => section.id);
  const at = (cell: Cell): CurrentPlace => {
    const note = store.noteAt(cell);
    return note === undefined ? { cell } : { cell, note };
  };
  const place = createValue<CurrentPlace>(at({ section: order[0] ?? 'unsorted', row: FIRST_NOTE_ROW }));
  let isUntouched = true;

  function setPlace(next: CurrentPlace): void {
    if (!samePlace(place.get(), next)) place.set(next);
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
    /** Whether this person has gone anywhere yet. */
    isChosen: () => !isUntouched,
    setCell(cell) {
      isUntouched = false;
      setPlace(at(cell));
    },
    setNote(id) {
      const cell = store.cellOf(id);
      if (!cell) return;
      isUntouched = false;
      setPlace({ cell, note: id });
    },
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}
