import { useReadable, useRoomSession } from '../hooks/index.ts';
import { whyLocked } from '../session/whyNot.ts';
import { useBoardParts } from './BoardParts.ts';
import { landingBox } from './landingBox.ts';

/** Where what is in hand would land on the wall. */
export function LandingPlace() {
  const room = useRoomSession();
  const { hand, layout } = useBoardParts();
  const held = useReadable(hand);
  const box = landingBox(held, useReadable(layout));
  if (!box) return null;
  const section = held?.kind === 'notes' ? held.landing?.section : undefined;
  const isLocked = whyLocked(room, section) !== undefined;
  const { x: left, y: top, width, height } = box;
  return (
    <div
      className={isLocked ? 'landing is-locked' : 'landing'}
      aria-hidden="true"
      style={{ left, top, width, height }}
    />
  );
}
