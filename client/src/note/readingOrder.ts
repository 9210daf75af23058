import type { BoardStore, Cell } from '@evenboard/board';

/** Every note in the order in which a board is read: section by section, from the first row down. */
export function* notesInOrder(store: BoardStore): Generator<string> {
  for (const section of store.getSections()) {
    for (const note of store.getColumn(section.id).cells) if (note !== undefined) yield note;
  }
}

/** Below zero when `a` is read before `b`. A section that is gone counts as the last one. */
export function compareCells(store: BoardStore, a: Cell, b: Cell): number {
  const index = (cell: Cell) => store.getSection(cell.section)?.index ?? Number.MAX_SAFE_INTEGER;
  return index(a) - index(b) || a.row - b.row;
}

/** Something at a place; several may share one. */
export interface Placed {
  readonly id: string;
  readonly cell: Cell;
}

export interface Step<Item> {
  readonly item: Item;
  /** Which one of them it is, 1 for the first in reading order. */
  readonly number: number;
  /** Whether the walk went past an end of the board and began at the other one. */
  readonly hasWrapped: boolean;
}

interface StepOptions {
  store: BoardStore;
  here: Cell;
  direction: 'next' | 'previous';
  /** The one that the step before led to: where several share a place, the walk goes on from it. */
  last?: string | undefined;
}

/** The next of `items` in reading order, seen from `here`; `undefined` where there are none. */
export function stepThrough<Item extends Placed>(
  items: readonly Item[],
  { store, here, direction, last }: StepOptions,
): Step<Item> | undefined {
  const sorted = [...items].sort((a, b) => compareCells(store, a.cell, b.cell));
  const isHere = (item: Item) => compareCells(store, item.cell, here) === 0;
  const lastIndex = sorted.findIndex((item) => item.id === last && isHere(item));
  const isAhead = (item: Item, index: number) => {
    if (lastIndex >= 0) return direction === 'next' ? index > lastIndex : index < lastIndex;
    const side = compareCells(store, item.cell, here);
    return direction === 'next' ? side > 0 : side < 0;
  };
  const ahead = direction === 'next' ? sorted.findIndex(isAhead) : sorted.findLastIndex(isAhead);
  const index = ahead >= 0 ? ahead : direction === 'next' ? 0 : sorted.length - 1;
  const item = sorted[index];
  return item && { item, number: index + 1, hasWrapped: ahead < 0 };
}
