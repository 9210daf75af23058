import { useLayoutEffect, useRef } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { attachPaintedNotes } from './paint/paintedNotes.ts';

/** The picture of the notes, for a wall that is too small to read. */
export function PaintedNotes() {
  const { store } = useRoomSession();
  const { camera, layout } = useBoardParts();
  const picture = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    () =>
      picture.current === null
        ? undefined
        : attachPaintedNotes({ canvas: picture.current, camera, layout, store }),
    [camera, layout, store],
  );
  return (
    <div className="painted-notes" aria-hidden="true">
      <canvas ref={picture} hidden />
    </div>
  );
}
