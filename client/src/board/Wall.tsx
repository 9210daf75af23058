import { useLayoutEffect, useRef } from 'react';
import { useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { useSettled } from './BoardFocusContext.ts';
import { useBoardParts } from './BoardParts.ts';
import { OnlyFrame, WallFrame } from './Frame.tsx';
import { LandingPlace } from './LandingPlace.tsx';
import { steppedSections } from './navigableFrames.ts';
import { Stepper } from './Stepper.tsx';
import { READABLE_ZOOM } from './visibleSlots.ts';

const RESTS_AFTER_MS = 250;

/** All frames on one plane that the camera moves and scales. */
export function Wall() {
  const { camera, layout } = useBoardParts();
  const { frames, free, geometry } = useReadable(layout);
  const wall = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    /** While it moves the wall is a layer that is only shifted; at rest it is drawn sharp again. */
    const keepLayer = (style: CSSStyleDeclaration) => {
      style.willChange = 'transform';
      clearTimeout(resting);
      resting = setTimeout(() => {
        style.willChange = '';
      }, RESTS_AFTER_MS);
    };
    const show = () => {
      const { x, y, zoom } = camera.get();
      if (!wall.current) return;
      keepLayer(wall.current.style);
      wall.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      const isFar = String(zoom < READABLE_ZOOM);
      if (wall.current.dataset['far'] !== isFar) wall.current.dataset['far'] = isFar;
      // Outlines are as wide on the screen from afar; at a readable size nothing asks for it.
      if (isFar === 'true') wall.current.style.setProperty('--zoom', String(zoom));
    };
    show();
    const stop = camera.subscribe(show);
    return () => {
      stop();
      clearTimeout(resting);
    };
  }, [camera]);
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
  useSections();
  const { cell } = useReadable(room.current);
  const sections = steppedSections(room);
  const shown = sections.find(({ id }) => id === cell.section) ?? sections[0];
  return (
    <>
      <Stepper sections={sections} shown={shown} />
      <div className="wall one">{shown && <OnlyFrame key={shown.id} section={shown} />}</div>
    </>
  );
}
