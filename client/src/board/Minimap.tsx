import { Map as MapIcon, X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { readDevice, writeDevice } from '../session/deviceStorage.ts';
import { createValue } from '../session/Readable.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useBoardParts } from './BoardParts.ts';
import { containsBox } from './boxes.ts';
import { seenBox } from './Camera.ts';
import { attachMinimap } from './paint/minimap.ts';

/** Whether this person wants the map, on this device. */
const isWanted = createValue(readDevice('minimap') !== false);

function want(next: boolean): void {
  isWanted.set(next);
  writeDevice('minimap', next);
}

/** The whole wall, small, in a corner; only while some of it is out of sight. For pointers: keys go from note to note. */
export function Minimap() {
  const isOpen = useReadable(isWanted);
  const isWhole = useIsWholeInSight();
  if (isWhole) return null;
  return (
    <Corner className={isOpen ? 'minimap' : 'minimap is-hidden'}>
      {isOpen ? (
        <OpenMinimap />
      ) : (
        <IconButton label={t('board.showMinimap')} icon={<Icon of={MapIcon} />} onClick={() => want(true)} />
      )}
    </Corner>
  );
}

/** Lies over a corner of the wall; the camera brings no note under it (WCAG 2.4.11, 2.4.12). */
function Corner({ className, children }: { className: string; children: ReactNode }) {
  const { camera } = useBoardParts();
  const corner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = corner.current;
    const window = element?.parentElement?.querySelector('.board-view');
    if (!element || !window || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const { left, top } = window.getBoundingClientRect();
      const { x, y, width, height } = element.getBoundingClientRect();
      camera.setCover({ x: x - left, y: y - top, width, height });
    });
    for (const one of [element, window]) observer.observe(one);
    return () => {
      observer.disconnect();
      camera.setCover(undefined);
    };
  }, [camera]);
  return (
    <div ref={corner} className={className}>
      {children}
    </div>
  );
}

function OpenMinimap() {
  const { store } = useRoomSession();
  const { camera, layout } = useBoardParts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const outline = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current || !outline.current) return undefined;
    return attachMinimap({ canvas: canvas.current, outline: outline.current, camera, layout, store });
  }, [camera, layout, store]);
  return (
    <>
      <div className="minimap-picture" aria-hidden="true">
        <canvas ref={canvas} />
        <div className="minimap-outline" ref={outline} />
      </div>
      <IconButton label={t('board.hideMinimap')} icon={<Icon of={X} />} onClick={() => want(false)} />
    </>
  );
}

function useIsWholeInSight(): boolean {
  const { camera, layout } = useBoardParts();
  return useSyncExternalStore(
    (changed) => {
      const stops = [camera.subscribe(changed), layout.subscribe(changed)];
      return () => stops.forEach((stop) => void stop());
    },
    () => {
      const { bounds } = layout.get();
      const seen = seenBox(camera.get(), camera.getSize());
      return seen.width === 0 || containsBox(seen, bounds);
    },
  );
}
