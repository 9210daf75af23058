import { type Section, UNSORTED } from '@evenboard/board';
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useColumn, useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { useSettled } from './BoardFocusContext.ts';
import { useBoardParts } from './BoardParts.ts';
import { Frame } from './Frame.tsx';
import { frameLayout, wallBounds } from './frameLayout.ts';
import { columnsOf, expectedSize, framedSections } from './navigableFrames.ts';
import { Stepper } from './Stepper.tsx';

/** The sections that are drawn as frames. */
export function useFramedSections(): readonly Section[] {
  const sections = useSections();
  const unsortedCount = useColumn(UNSORTED).cells.length;
  return useMemo(() => framedSections(sections, unsortedCount), [sections, unsortedCount]);
}

/** All frames on one plane that the camera moves and scales. */
export function Wall() {
  const { store } = useRoomSession();
  const { camera, measures, layout: shared } = useBoardParts();
  const sections = useFramedSections();
  const sizes = useSyncExternalStore(measures.subscribe, measures.get);
  const wall = useRef<HTMLDivElement>(null);
  const layout = useMemo(
    () =>
      frameLayout(
        sections.map((section) => {
          const columns = columnsOf(section, false);
          const guess = expectedSize(columns, Math.max(4, store.getColumn(section.id).cells.length + 1));
          return { id: section.id, position: section.position, ...(sizes.get(section.id) ?? guess) };
        }),
      ),
    [sections, sizes, store],
  );
  useLayoutEffect(() => {
    camera.setBounds(wallBounds(layout.values()));
    shared.set(layout);
  }, [camera, layout, shared]);
  useLayoutEffect(() => {
    const show = () => {
      const { x, y, zoom } = camera.get();
      if (!wall.current) return;
      wall.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      wall.current.dataset['far'] = String(zoom < 0.5);
    };
    show();
    return camera.subscribe(show);
  }, [camera]);
  useSettled();
  return (
    <div className="board-wall" ref={wall}>
      {sections.map((section) => {
        const box = layout.get(section.id);
        return (
          <Frame
            key={section.id}
            section={section}
            columns={columnsOf(section, false)}
            x={box?.x}
            y={box?.y}
          />
        );
      })}
    </div>
  );
}

/** Where there is no room for a wall: the section of the current place, and a way to the others. */
export function OneSection() {
  const sections = useFramedSections();
  const { cell } = useReadable(useRoomSession().current);
  const shown = sections.find(({ id }) => id === cell.section) ?? sections[0];
  return (
    <>
      <Stepper sections={sections} shown={shown} />
      <div className="wall one">
        {shown && <Frame key={shown.id} section={shown} columns={1} x={undefined} y={undefined} />}
      </div>
    </>
  );
}
