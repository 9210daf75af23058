import { useLayoutEffect, useRef } from 'react';
import { useDerived, useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { useSettled } from './BoardFocusContext.ts';
import { useBoardParts } from './BoardParts.ts';
import { OnlyFrame, WallFrame } from './Frame.tsx';
import { farTitle } from './farTitle.ts';
import { LandingPlace } from './LandingPlace.tsx';
import { shownSections } from './navigableFrames.ts';
import { Stepper } from './Stepper.tsx';
import { READABLE_ZOOM } from './visibleSlots.ts';

/** All frames on one plane that the camera moves and scales. */
export function Wall() {
  const { camera, layout } = useBoardParts();
  const { frames, free, geometry } = useReadable(layout);
  const wall = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let shownZoom: number | undefined;
    const show = () => {
      const { x, y, zoom } = camera.get();
      if (!wall.current) return;
      wall.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      const isFar = String(zoom < READABLE_ZOOM);
      if (wall.current.dataset['far'] !== isFar) wall.current.dataset['far'] = isFar;
      // Outlines and titles are as large on the screen from afar; at a readable size nothing asks for it, nor while it is only shifted.
      if (isFar !== 'true' || zoom === shownZoom) return;
      shownZoom = zoom;
      wall.current.style.setProperty('--zoom', String(zoom));
      const { size, rise, covered } = farTitle(zoom, layout.get().geometry);
      wall.current.style.setProperty('--title', `${size}px`);
      wall.current.style.setProperty('--title-rise', `${rise}px`);
      wall.current.style.setProperty('--title-height', `${rise + covered}px`);
    };
    show();
    return camera.subscribe(show);
  }, [camera, layout]);
  useSettled();
  return (
    <div className="board-wall" ref={wall}>
      {frames.map((frame) => (
        <WallFrame
          key={frame.section.id}
          frame={frame}
          free={frame.section.isUnsorted ? free : undefined}
          geometry={geometry}
        />
      ))}
      <LandingPlace />
    </div>
  );
}

/** Where there is no room for a wall: the section of the current place, and a way to the others. */
export function OneSection() {
  const room = useRoomSession();
  const parts = useBoardParts();
  useSections();
  useReadable(room.current);
  useDerived(parts.hand, (held) => (held?.kind === 'notes' ? held.turnedTo : undefined));
  const { sections, home, shown } = shownSections(room, parts);
  // What was taken hold of stays in the page: the finger's own events, or the focus, are on it.
  const drawn = sections.filter((section) => section === home || section === shown);
  return (
    <>
      <Stepper sections={sections} shown={shown} />
      <div className="wall one">
        {drawn.map((section) => (
          <OnlyFrame key={section.id} section={section} isAway={section !== shown} />
        ))}
      </div>
    </>
  );
}
