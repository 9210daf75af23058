import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { attachFarMarks } from './paint/farMarks.ts';
import { attachMarkPictures } from './paint/markPictures.ts';
import { attachPaintedNotes } from './paint/paintedNotes.ts';

interface PaintedNotesProps {
  /** The window onto the wall. */
  readonly viewport: RefObject<HTMLElement | null>;
}

/** The picture of the notes, for a wall that is too small to read; and of the marks of those that can be read. */
export function PaintedNotes({ viewport }: PaintedNotesProps) {
  const room = useRoomSession();
  const parts = useBoardParts();
  const sheet = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (sheet.current === null || picture.current === null || over.current === null) return undefined;
    const { camera, layout } = parts;
    const marks = attachFarMarks(over.current, room, parts);
    const detach = attachPaintedNotes({
      sheet: sheet.current,
      canvas: picture.current,
      marks,
      camera,
      layout,
      store: room.store,
    });
    return () => {
      detach();
      marks.destroy();
    };
  }, [room, parts]);
  useEffect(() => (viewport.current === null ? undefined : attachMarkPictures(viewport.current)), [viewport]);
  return (
    <div ref={sheet} className="painted-notes" aria-hidden="true" hidden>
      <canvas ref={picture} />
      <canvas ref={over} />
    </div>
  );
}
