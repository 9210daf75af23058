import type { FrameBox } from './frameLayout.ts';
import { linesWithin } from './wallGeometry.ts';
import type { HungFrame, WallLayout } from './wallLayout.ts';

/** Slots of a frame from one index to another, both counted in: whole lines, since a line is as wide as its frame. */
export interface SlotRange {
  readonly first: number;
  readonly last: number;
}

/** The slots of a frame that lie in a part of the wall; undefined where none do. */
export function rangeIn(part: FrameBox, frame: HungFrame, layout: WallLayout): SlotRange | undefined {
  const { box, columns, slotCount } = frame;
  if (box.x > part.x + part.width || box.x + box.width < part.x) return undefined;
  const lines = Math.ceil(slotCount / columns);
  const top = part.y - box.y;
  const within = linesWithin(layout.geometry, lines, top, top + part.height);
  if (within === undefined) return undefined;
  const [first, last] = within;
  return { first: first * columns, last: Math.min(slotCount, (last + 1) * columns) - 1 };
}

/** All slots of a frame. */
export const allOf = ({ slotCount }: HungFrame): SlotRange => ({ first: 0, last: slotCount - 1 });

/** How many slots; none where there is no range. */
export const slotsIn = (range: SlotRange | undefined): number => (range ? range.last - range.first + 1 : 0);

export function coversRange(range: SlotRange | undefined, other: SlotRange): boolean {
  return range !== undefined && range.first <= other.first && range.last >= other.last;
}

/** What two ranges have in common. */
export function commonRange(a: SlotRange | undefined, b: SlotRange | undefined): SlotRange | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first > last ? undefined : { first, last };
}

/** `needed` with what is there already, where that is next to it; after a jump there is nothing to keep. */
export function joinedRange(
  needed: SlotRange | undefined,
  there: SlotRange | undefined,
): SlotRange | undefined {
  if (needed === undefined || there === undefined) return needed ?? there;
  if (there.first > needed.last + 1 || needed.first > there.last + 1) return needed;
  return { first: Math.min(needed.first, there.first), last: Math.max(needed.last, there.last) };
}

/** A range that has grown towards its goal by a few whole lines: about so many slots, one line at least. */
export function grownRange(
  there: SlotRange | undefined,
  goal: SlotRange,
  columns: number,
  slots: number,
): SlotRange {
  const step = Math.max(1, Math.floor(slots / columns)) * columns;
  if (there === undefined) return { first: goal.first, last: Math.min(goal.last, goal.first + step - 1) };
  if (there.last < goal.last) return { first: there.first, last: Math.min(goal.last, there.last + step) };
  return { first: Math.max(Math.min(goal.first, there.first), there.first - step), last: there.last };
}

/**
 * A range with a few whole lines less: about so many slots, one line at least, and none of its goal. They go from the end
 * that is farther from it. Undefined where nothing is left.
 */
export function shrunkRange(
  there: SlotRange,
  goal: SlotRange | undefined,
  columns: number,
  slots: number,
): SlotRange | undefined {
  const step = Math.max(1, Math.floor(slots / columns)) * columns;
  const above = goal ? goal.first - there.first : 0;
  const below = goal ? there.last - goal.last : slotsIn(there);
  const [first, last] =
    above > below
      ? [there.first + Math.min(step, above), there.last]
      : [there.first, there.last - Math.min(step, Math.max(0, below))];
  return first > last ? undefined : { first, last };
}
