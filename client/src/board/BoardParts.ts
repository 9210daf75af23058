import type { Cell } from '@evenboard/board';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { createValue, type Readable, type Value } from '../session/Readable.ts';
import { type Camera, createCamera } from './Camera.ts';
import type { FrameBox } from './frameLayout.ts';
import { createMeasures, type Measures } from './measures.ts';

/** What is being written on the board: a note that exists, or a new one in an empty place. */
export type Editing = { readonly note: string } | { readonly cell: Cell; readonly text: string };

/** A note in hand and the place where it would land. */
export interface Drag {
  readonly note: string;
  readonly landing: Cell | undefined;
  readonly isKeyboard: boolean;
}

/** The menu of a place that is open, and what it hangs from. */
export interface OpenMenu {
  readonly cell: Cell;
  readonly note: string | undefined;
  readonly anchor: Element;
}

/**
 * What the parts of one board view share. All of it lives outside React: each part subscribes to the little
 * it shows, so that a drag, a pan or somebody's keystroke renders one or two slots and not the wall.
 */
export interface BoardParts {
  readonly camera: Camera;
  readonly measures: Measures;
  readonly editing: Value<Editing | undefined>;
  readonly drag: Value<Drag | undefined>;
  readonly menu: Value<OpenMenu | undefined>;
  /** The one place that Tab reaches: the current one, or the nearest that is drawn. */
  readonly tabStop: Value<Cell | undefined>;
  /** Where the frames hang now, in the order of the sections. */
  readonly layout: Value<ReadonlyMap<string, FrameBox>>;
  /** Only one section is drawn, one slot to a line. */
  readonly isNarrow: boolean;
}

export function createBoardParts(isNarrow: boolean): BoardParts {
  return {
    camera: createCamera(),
    measures: createMeasures(),
    editing: createValue<Editing | undefined>(undefined),
    drag: createValue<Drag | undefined>(undefined),
    menu: createValue<OpenMenu | undefined>(undefined),
    tabStop: createValue<Cell | undefined>(undefined),
    layout: createValue<ReadonlyMap<string, FrameBox>>(new Map()),
    isNarrow,
  };
}

export const BoardPartsContext = createContext<BoardParts | undefined>(undefined);

export function useBoardParts(): BoardParts {
  const parts = useContext(BoardPartsContext);
  if (!parts) throw new Error('useBoardParts is called outside of a board');
  return parts;
}

/** A primitive derived from a readable; renders again only when that primitive changes. */
export function useDerived<T, Result extends string | number | boolean | undefined>(
  readable: Readable<T>,
  derive: (value: T) => Result,
): Result {
  return useSyncExternalStore(readable.subscribe, () => derive(readable.get()));
}

export function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a !== undefined && b !== undefined && a.section === b.section && a.row === b.row;
}
