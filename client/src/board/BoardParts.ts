import type { Cell } from '@evenboard/board';
import { createContext, useContext } from 'react';
import { createValue, type Value } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type BoardSelection, createBoardSelection } from './boardSelection.ts';
import { type Camera, createCamera } from './Camera.ts';
import type { Hand } from './hand.ts';
import { createShowWhole, type ShowWhole } from './showWhole.ts';
import { createVisibleSlots, type VisibleSlots } from './visibleSlots.ts';
import { createWallLayout, type WallLayouts } from './wallLayout.ts';

/** What is being written on the board: a note that exists, or a new one in an empty place. */
export type Editing = { readonly note: string } | { readonly cell: Cell; readonly text: string };

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
  readonly showWhole: ShowWhole;
  /** Where everything hangs. */
  readonly layout: WallLayouts;
  readonly visible: VisibleSlots;
  readonly selection: BoardSelection;
  readonly editing: Value<Editing | undefined>;
  readonly hand: Value<Hand | undefined>;
  readonly menu: Value<OpenMenu | undefined>;
  /** The one place that Tab reaches: the current one, or the nearest that is drawn. */
  readonly tabStop: Value<Cell | undefined>;
  /** Only one section is drawn, one slot to a line. */
  readonly isNarrow: boolean;
}

export function createBoardParts(room: RoomSession, isNarrow: boolean): BoardParts {
  const camera = createCamera();
  const layout = createWallLayout(room);
  return {
    camera,
    showWhole: createShowWhole(room, camera),
    layout,
    visible: createVisibleSlots({ camera, layout }),
    selection: createBoardSelection(room.store),
    editing: createValue<Editing | undefined>(undefined),
    hand: createValue<Hand | undefined>(undefined),
    menu: createValue<OpenMenu | undefined>(undefined),
    tabStop: createValue<Cell | undefined>(undefined),
    isNarrow,
  };
}

export const BoardPartsContext = createContext<BoardParts | undefined>(undefined);

export function useBoardParts(): BoardParts {
  const parts = useContext(BoardPartsContext);
  if (!parts) throw new Error('useBoardParts is called outside of a board');
  return parts;
}

export function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a !== undefined && b !== undefined && a.section === b.section && a.row === b.row;
}
