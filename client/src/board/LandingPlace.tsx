import { useReadable, useRoomSession } from '../hooks/index.ts';
import { whyLocked } from '../session/whyNot.ts';
import { useBoardParts } from './BoardParts.ts';
import type { FrameBox, Point } from './frameLayout.ts';
import type { WallGeometry } from './wallGeometry.ts';

/** Where what is in hand would land on the wall. */
export function LandingPlace() {
  const room = useRoomSession();
  const { hand, layout } = useBoardParts();
  const held = useReadable(hand);
  const wall = useReadable(layout);
  if (held?.kind === 'section') {
    const box = wall.frameOf(held.section)?.box;
    if (box === undefined) return null;
    const [left, top] = [box.x + held.offset.x, box.y + held.offset.y];
    return (
      <div
        className="landing"
        aria-hidden="true"
        style={{ left, top, width: box.width, height: box.height }}
      />
    );
  }
  const slot = held?.landing ? wall.slotOf(held.landing) : slotAt(held?.free, wall.geometry);
  if (!slot) return null;
  const { x: left, y: top, width, height } = slot;
  const isLocked = whyLocked(room, held?.landing?.section) !== undefined;
  return (
    <div
      className={isLocked ? 'landing is-locked' : 'landing'}
      aria-hidden="true"
      style={{ left, top, width, height }}
    />
  );
}

function slotAt(at: Point | undefined, { slotWidth, slotHeight }: WallGeometry): FrameBox | undefined {
  return at && { ...at, width: slotWidth, height: slotHeight };
}
