import type { FrameBox } from './frameLayout.ts';
import type { Hand } from './hand.ts';
import type { WallLayout } from './wallLayout.ts';

/** Where what is in hand would hang, in px of the wall; undefined while it is over nothing. */
export function landingBox(held: Hand | undefined, wall: WallLayout): FrameBox | undefined {
  if (held === undefined) return undefined;
  if (held.kind === 'section') {
    const box = wall.frameOf(held.section)?.box;
    return box && { ...box, x: box.x + held.offset.x, y: box.y + held.offset.y };
  }
  if (held.landing) return wall.slotOf(held.landing);
  const { slotWidth: width, slotHeight: height } = wall.geometry;
  return held.free && { ...held.free, width, height };
}
