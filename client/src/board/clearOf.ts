import { containsBox, inflated, touches } from './boxes.ts';
import type { FrameBox, Point } from './frameLayout.ts';

const STAYS: Point = { x: 0, y: 0 };

/**
 * How far a box is to be moved, the shorter way, so that it is not under a cover: up, down, to the left or to the right, and
 * still within `room`. Not at all where it lies free, or would nowhere.
 */
export function clearOf(box: FrameBox, cover: FrameBox, room: FrameBox, margin: number): Point {
  if (!touches(box, inflated(cover, margin))) return STAYS;
  const ways: Point[] = [
    { x: 0, y: cover.y - margin - (box.y + box.height) },
    { x: cover.x - margin - (box.x + box.width), y: 0 },
    { x: 0, y: cover.y + cover.height + margin - box.y },
    { x: cover.x + cover.width + margin - box.x, y: 0 },
  ];
  const length = ({ x, y }: Point) => Math.abs(x + y);
  const possible = ways.filter(({ x, y }) => containsBox(room, { ...box, x: box.x + x, y: box.y + y }));
  return possible.sort((one, other) => length(one) - length(other))[0] ?? STAYS;
}
