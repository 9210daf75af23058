import { useEffect } from 'react';
import { useSectionActions } from '../section/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { FRAME_GAP_PX } from './frameLayout.ts';

/** Tells what can be done with sections where their frames hang, so that one can be hung beside another by words. */
export function useWallPlaces(): void {
  const { layout } = useBoardParts();
  const { registerWall } = useSectionActions();
  useEffect(
    () =>
      registerWall({
        gapPx: FRAME_GAP_PX,
        boxes: () => new Map(layout.get().frames.map(({ section, box }) => [section.id, box])),
      }),
    [layout, registerWall],
  );
}
