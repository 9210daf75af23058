import type { BoardStore } from '@evenboard/board';
import { FRAME_GAP_PX, frameLayout } from '../board/frameLayout.ts';
import type { WallPlaces } from './wallPlaces.ts';

/** A wall as a board lays it out, with frames of one size: 400 px wide, 300 px high. */
export function testWall(store: BoardStore): WallPlaces {
  const frames = () =>
    store
      .getSections()
      .filter(({ isUnsorted }) => !isUnsorted)
      .map(({ id, position }) => ({ id, position, width: 400, height: 300 }));
  return {
    gapPx: FRAME_GAP_PX,
    boxes: () => frameLayout(frames()),
  };
}
