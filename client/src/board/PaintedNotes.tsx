import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { attachMarkPictures } from './paint/markPictures.ts';
import { attachPaintedNotes } from './paint/paintedNotes.ts';

interface PaintedNotesProps {
  /** The window onto the wall. */
  readonly viewport: RefObject<HTMLElement | null>;
}

/** The picture of the notes, for a wall that is too small to read; and of the marks of those that can be read. */
export function PaintedNotes({ viewport }: PaintedNotesProps) {
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
  useEffect(() => (viewport.current === null ? undefined : attachMarkPictures(viewport.current)), [viewport]);
  return (
    <div className="painted-notes" aria-hidden="true">
      <canvas ref={picture} hidden />
    </div>
  );
}
