import { touches } from './boxes.ts';

/** A point of the wall, in px before the camera. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A frame as it hangs: its top left corner and its measured size, in px before the camera. */
export interface FrameBox extends Point {
  readonly width: number;
  readonly height: number;
}

/** What the layout has to know of a section; the list comes in the order of the sections. */
export interface FrameSize {
  readonly id: string;
  readonly position?: Point | undefined;
  readonly width: number;
  readonly height: number;
}

/** The free space kept between two frames. */
export const FRAME_GAP_PX = 20;

/**
 * Where each frame hangs. Sections with a position get it; the others stand in a row by order.
 * Frames grow downward, and one that would cover another is pushed below it, in order of (y, x, id), so that
 * the same sections give the same wall whoever computes it. Nothing of this is written to the document.
 */
export function frameLayout(frames: readonly FrameSize[]): ReadonlyMap<string, FrameBox> {
  const wanted = inARow(frames).sort(byPlace);
  const hung: { id: string; box: FrameBox }[] = [];
  for (const { id, box } of wanted) {
    hung.push({ id, box: pushedDown(box, hung) });
  }
  return new Map(hung.map(({ id, box }) => [id, box]));
}

/** The smallest box around all frames; an empty one at the corner when there are none. */
export function wallBounds(boxes: Iterable<FrameBox>): FrameBox {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

type Hung = { id: string; box: FrameBox };

function inARow(frames: readonly FrameSize[]): Hung[] {
  let nextX = 0;
  return frames.map(({ id, position, width, height }) => {
    if (position) return { id, box: { x: position.x, y: position.y, width, height } };
    const box = { x: nextX, y: 0, width, height };
    nextX += width + FRAME_GAP_PX;
    return { id, box };
  });
}

function byPlace(a: Hung, b: Hung): number {
  return a.box.y - b.box.y || a.box.x - b.box.x || (a.id < b.id ? -1 : 1);
}

function pushedDown(box: FrameBox, hung: readonly Hung[]): FrameBox {
  let result = box;
  for (;;) {
    const inTheWay = hung.find((other) => touches(other.box, result));
    if (!inTheWay) return result;
    result = { ...result, y: inTheWay.box.y + inTheWay.box.height + FRAME_GAP_PX };
  }
}
