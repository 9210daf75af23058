import { type BoardStore, FIRST_ROW, UNSORTED } from '@evenboard/board';
import type { FreePlace } from '../note/index.ts';
import type { FrameBox, Point } from './frameLayout.ts';
import type { WallGeometry } from './wallGeometry.ts';

/** A note of no section that hangs at a place of its own. */
export interface FreeNote {
  readonly note: string;
  /** Its row among the unsorted notes: that is its place in the grid and in the list. */
  readonly row: number;
  readonly box: FrameBox;
}

/** Free notes are in the page wherever they hang, and so are few; the others lie in the frame, as without a place. */
const MOST = 200;
/** What somebody writes as a place may be light years away: nobody would find the rest of the wall again. */
const FARTHEST_PX = 50_000;

const isNear = (px: number) => Math.abs(px) <= FARTHEST_PX;

/** The unsorted notes that hang at a place of their own, in the order of their rows. */
export function freeNotes(store: BoardStore, geometry: WallGeometry): readonly FreeNote[] {
  const { slotWidth: width, slotHeight: height } = geometry;
  return store
    .getColumn(UNSORTED)
    .cells.flatMap((note, index): FreeNote[] => {
      const at = note === undefined ? undefined : store.getNote(note)?.position;
      if (note === undefined || at === undefined || !isNear(at.x) || !isNear(at.y)) return [];
      return [{ note, row: index + FIRST_ROW, box: { x: at.x, y: at.y, width, height } }];
    })
    .slice(0, MOST);
}

export function isSameFree(a: readonly FreeNote[], b: readonly FreeNote[]): boolean {
  const isSame = (one: FreeNote, other: FreeNote | undefined) =>
    one.note === other?.note &&
    one.row === other.row &&
    one.box.x === other.box.x &&
    one.box.y === other.box.y &&
    one.box.width === other.box.width;
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

/** Several notes hang below each other, as they would stand in a section. */
export function hungBelow(
  { slotHeight, gap }: WallGeometry,
  notes: readonly string[],
  { x, y }: Point,
): readonly FreePlace[] {
  return notes.map((id, index) => ({ id, at: { x, y: y + index * (slotHeight + gap) } }));
}
