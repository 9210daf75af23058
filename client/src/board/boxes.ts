import type { FrameBox, Point } from './frameLayout.ts';

/** Whether two boxes have any area in common. */
export function touches(a: FrameBox, b: FrameBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the inner box lies wholly in the outer one; edges may meet. */
export function containsBox(outer: FrameBox, inner: FrameBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a point lies in the box; its right and lower edge belong to the next one. */
export function containsPoint({ x, y, width, height }: FrameBox, at: Point): boolean {
  return at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;
}

/** The box with so much more on each side. */
export function inflated({ x, y, width, height }: FrameBox, byX: number, byY: number = byX): FrameBox {
  return { x: x - byX, y: y - byY, width: width + 2 * byX, height: height + 2 * byY };
}
