import type { FrameBox, Point } from './frameLayout.ts';

/** Of what size everything on the wall is, in px before the camera. All of it follows from the size of the letters. */
export interface WallGeometry {
  readonly slotWidth: number;
  readonly slotHeight: number;
  /** Between two slots. */
  readonly gap: number;
  /** From the frame's left edge to its first slot, and from its right edge to its last. */
  readonly side: number;
  /** From the frame's top edge to its first line of slots: title and prompt. */
  readonly head: number;
  readonly foot: number;
}

const REM = { slotWidth: 11, slotHeight: 9, gap: 0.625, side: 1, head: 6.75, foot: 1 };
const USUAL_REM_PX = 16;

/** @param remPx the size of the page's letters (1 rem). */
export function wallGeometry(remPx: number): WallGeometry {
  const px = (rem: number) => Math.round(rem * remPx);
  return {
    slotWidth: px(REM.slotWidth),
    slotHeight: px(REM.slotHeight),
    gap: px(REM.gap),
    side: px(REM.side),
    head: px(REM.head),
    foot: px(REM.foot),
  };
}

/** The size of this page's letters. */
export function pageRemPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM_PX;
}

/** The size of a frame with so many slots, so many to a line. */
export function frameSize(geometry: WallGeometry, columns: number, slotCount: number) {
  const { slotWidth, slotHeight, gap, side, head, foot } = geometry;
  const lines = Math.ceil(slotCount / columns);
  return {
    width: columns * (slotWidth + gap) - gap + 2 * side,
    height: head + lines * (slotHeight + gap) - gap + foot,
  };
}

/** Where a slot lies in its frame, from the frame's top left corner. */
export function slotInFrame(geometry: WallGeometry, columns: number, index: number): FrameBox {
  const { slotWidth: width, slotHeight: height, gap, side, head } = geometry;
  const line = Math.floor(index / columns);
  return { x: side + (index % columns) * (width + gap), y: head + line * (height + gap), width, height };
}

/**
 * The slot that is nearest to a point of its frame: the one under it, or the one beside whose gap or edge it is.
 * Undefined above the slots, where title and prompt are.
 */
export function slotNear(
  geometry: WallGeometry,
  columns: number,
  slotCount: number,
  at: Point,
): number | undefined {
  const { slotWidth, slotHeight, gap, side, head } = geometry;
  if (at.y < head - gap) return undefined;
  const column = nearest((at.x - side + gap / 2) / (slotWidth + gap), columns);
  const line = nearest((at.y - head + gap / 2) / (slotHeight + gap), Math.ceil(slotCount / columns));
  return Math.min(line * columns + column, slotCount - 1);
}

function nearest(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(at)));
}

/** The first and the last line of slots that a stretch of the frame shows, from its top; undefined where it shows none. */
export function linesWithin(
  { slotHeight, gap, head }: WallGeometry,
  lineCount: number,
  top: number,
  bottom: number,
): readonly [number, number] | undefined {
  const first = Math.max(0, Math.floor((top - head + gap) / (slotHeight + gap)));
  const last = Math.min(lineCount - 1, Math.floor((bottom - head) / (slotHeight + gap)));
  return first > last ? undefined : [first, last];
}
