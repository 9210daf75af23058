import { type Cell, FIRST_ROW } from '@evenboard/board';
import type { FrameBox } from './frameLayout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A frame as the arrow keys see it. */
export interface NavigableFrame {
  readonly section: string;
  readonly columns: number;
  readonly slotCount: number;
  readonly box: FrameBox;
}

/**
 * The place an arrow key goes to: the slot beside it in the same frame, else the nearest frame in that direction,
 * at the same line and the side one comes from. Undefined at the edge of the board: there is no wrapping.
 */
export function neighbour(
  frames: readonly NavigableFrame[],
  from: Cell,
  direction: Direction,
): Cell | undefined {
  const frame = frames.find(({ section }) => section === from.section);
  if (!frame) return frames[0] && { section: frames[0].section, row: FIRST_ROW };
  const index = Math.min(from.row - FIRST_ROW, frame.slotCount - 1);
  const inside = insideFrame(frame, index, direction);
  if (inside !== undefined) return { section: frame.section, row: inside + FIRST_ROW };
  const next = nearestFrame(frames, frame, direction);
  return next && { section: next.section, row: entryIndex(frame, index, next, direction) + FIRST_ROW };
}

function insideFrame(frame: NavigableFrame, index: number, direction: Direction): number | undefined {
  const column = index % frame.columns;
  if (direction === 'left') return column > 0 ? index - 1 : undefined;
  if (direction === 'right') {
    return column < frame.columns - 1 && index + 1 < frame.slotCount ? index + 1 : undefined;
  }
  const target = direction === 'up' ? index - frame.columns : index + frame.columns;
  return target >= 0 && target < frame.slotCount ? target : undefined;
}

function entryIndex(from: NavigableFrame, index: number, to: NavigableFrame, direction: Direction): number {
  const lastLine = Math.ceil(to.slotCount / to.columns) - 1;
  const column = index % from.columns;
  const line = Math.floor(index / from.columns);
  const target =
    direction === 'right'
      ? Math.min(line, lastLine) * to.columns
      : direction === 'left'
        ? Math.min(line, lastLine) * to.columns + to.columns - 1
        : (direction === 'down' ? 0 : lastLine) * to.columns + Math.min(column, to.columns - 1);
  return Math.min(target, to.slotCount - 1);
}

function nearestFrame(frames: readonly NavigableFrame[], from: NavigableFrame, direction: Direction) {
  const isSideways = direction === 'left' || direction === 'right';
  let best: { frame: NavigableFrame; distance: number } | undefined;
  for (const frame of frames) {
    if (frame === from) continue;
    const ahead = distanceAhead(from.box, frame.box, direction);
    if (ahead <= 0) continue;
    const aside = isSideways
      ? gapBetween(from.box.y, from.box.height, frame.box.y, frame.box.height)
      : gapBetween(from.box.x, from.box.width, frame.box.x, frame.box.width);
    // Up and down only lead to frames that stand in the same strip: beside it there is left and right.
    if (!isSideways && aside > 0) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { frame, distance };
  }
  return best?.frame;
}

function distanceAhead(from: FrameBox, to: FrameBox, direction: Direction): number {
  if (direction === 'left') return from.x - to.x;
  if (direction === 'right') return to.x - from.x;
  if (direction === 'up') return from.y - to.y;
  return to.y - from.y;
}

function gapBetween(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, otherStart - (start + length), start - (otherStart + otherLength));
}
