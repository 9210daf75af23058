import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, useIdle, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { viewKey } from '../session/viewKey.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { useBoardParts } from './BoardParts.ts';
import { CursorLayer } from './cursors/CursorLayer.tsx';
import { shareCursor } from './cursors/shareCursor.ts';
import { attachGround } from './ground.ts';
import { attachMarquee } from './marquee.ts';
import { wallPoint } from './pointer.ts';
import { BoardSize } from './SizeButtons.tsx';
import { keepView } from './savedView.ts';
import { useWallPlaces } from './useWallPlaces.ts';
import { READABLE_ZOOM } from './visibleSlots.ts';
import { Wall } from './Wall.tsx';
import { attachWindow } from './windowPlace.ts';

const PaintedNotes = createChunk(() => import('./PaintedNotes.tsx').then((part) => part.PaintedNotes), {
  whileMissing: null,
});
const Minimap = createChunk(() => import('./Minimap.tsx').then((part) => part.Minimap), {
  whileMissing: null,
});

/** The window onto the wall. It takes the focus by a click on empty ground only: then the arrow keys pan. */
export function Canvas() {
  const { camera } = useBoardParts();
  const viewport = useRef<HTMLDivElement>(null);
  // What is not needed to read the notes comes after them.
  const isAtRest = useIdle(useDerived(useRoomSession().save, ({ kind }) => kind !== 'loading'));
  const isFar = useSyncExternalStore(camera.subscribe, () => camera.get().zoom < READABLE_ZOOM);
  useWindow(viewport, isAtRest);
  useHands(viewport);
  useSharedCursor(viewport);
  useHolding(viewport);
  useWallPlaces();
  return (
    <>
      <div className="board-view" ref={viewport} tabIndex={-1}>
        <Wall />
        {(isAtRest || isFar) && <PaintedNotes viewport={viewport} />}
        <CursorLayer camera={camera} />
        <div className="board-glass" />
      </div>
      {isAtRest && <Minimap />}
      <BoardSize />
    </>
  );
}

type Ref = { readonly current: HTMLElement | null };

/** The size of the window, and the view this person had. */
function useWindow(viewport: Ref, isAtRest: boolean): void {
  const { sessionId, roomId } = useRoomSession();
  const { camera, layout } = useBoardParts();
  const isWhole = useRef(isAtRest);
  useEffect(() => {
    isWhole.current = isAtRest;
  }, [isAtRest]);
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    const stopWindow = attachWindow(element, camera, () => isWhole.current);
    const setBounds = () => camera.setBounds(layout.get().bounds);
    setBounds();
    const stops = [stopWindow, layout.subscribe(setBounds), keepView(camera, viewKey(sessionId, roomId))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [viewport, camera, layout, sessionId, roomId]);
}

/** What hands do to the wall: pulling, pinching, selecting. */
function useHands(viewport: Ref): void {
  const { store } = useRoomSession();
  const { camera, layout, hand, selection } = useBoardParts();
  const announcer = useAnnouncer();
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    const stops = [
      attachGround(element, {
        camera,
        isHolding: () => hand.get() !== undefined,
        isOnNote(at) {
          if (camera.get().zoom >= READABLE_ZOOM) return false;
          const cell = layout.get().cellAt(wallPoint(element, camera, at));
          return cell !== undefined && store.noteAt(cell) !== undefined;
        },
      }),
      attachMarquee(element, {
        camera,
        selection,
        layout: layout.get,
        noteAt: store.noteAt,
        onSelected: () => announcer.say(t('board.selectedCount', { count: selection.notes().length })),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [viewport, store, camera, layout, hand, selection, announcer]);
}

/** Whether something is in hand, for the styles. */
function useHolding(viewport: Ref): void {
  const { hand } = useBoardParts();
  useLayoutEffect(() => {
    const show = () => {
      const held = hand.get();
      if (held !== undefined && !held.isKeyboard) viewport.current?.setAttribute('data-holding', held.kind);
      else viewport.current?.removeAttribute('data-holding');
    };
    show();
    return hand.subscribe(show);
  }, [viewport, hand]);
}

/** Where my pointer is, for others. */
function useSharedCursor(viewport: Ref): void {
  const room = useRoomSession();
  const { camera } = useBoardParts();
  useLayoutEffect(
    () => (viewport.current === null ? undefined : shareCursor(viewport.current, camera, room)),
    [viewport, camera, room],
  );
}
