import { useEffect, useRef } from 'react';
import { useDerived, useRoomSession, useSettings } from '../../hooks/index.ts';
import type { Camera } from '../Camera.ts';
import './cursors.css';
import { drawCursors } from './drawCursors.ts';

/**
 * Others' pointers over the board's window, for sighted people; not on a calm page, nor where they are switched off, by this person or by a facilitator for all.
 * While a vote is open the server lets none through. It renders once, however they move.
 */
export function CursorLayer({ camera }: { camera: Pick<Camera, 'get' | 'subscribe'> }) {
  const { cursors, calm } = useSettings();
  const areOff = useDerived(useRoomSession().info, (info) => info?.pointersOff === true);
  return cursors && !calm && !areOff ? <Arrows camera={camera} /> : null;
}

function Arrows({ camera }: { camera: Pick<Camera, 'get' | 'subscribe'> }) {
  const { presence } = useRoomSession();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(
    () => (layer.current === null ? undefined : drawCursors(layer.current, camera, presence.cursors)),
    [camera, presence],
  );
  return <div className="cursors" aria-hidden="true" ref={layer} />;
}
