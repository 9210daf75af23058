import { benchNote, notePosition, SLOT_PX } from '../notes.ts';

const GAP_PX = 10;
/** Where the corner of the first note stands on the screen at 100 %: clear of the peers' toolbars. */
export const CORNER = { x: 60, y: 120 };

/** The notes that Evenboard has too, each with its place. */
export function wall(notes) {
  return Array.from({ length: notes }, (_, index) => ({
    ...benchNote(index),
    ...notePosition(index, notes),
    width: SLOT_PX.width - GAP_PX,
    height: SLOT_PX.height - GAP_PX,
  }));
}

/** Resolves with the time when what was done before is on the screen. */
export const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
  );
