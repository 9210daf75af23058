import { Map as MapIcon, X } from 'lucide-react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
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
  if (isOpen) return <OpenMinimap />;
  return (
    <div className="minimap is-hidden">
      <IconButton label={t('board.showMinimap')} icon={<Icon of={MapIcon} />} onClick={() => want(true)} />
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
    <div className="minimap">
      <div className="minimap-picture" aria-hidden="true">
        <canvas ref={canvas} />
        <div className="minimap-outline" ref={outline} />
      </div>
      <IconButton label={t('board.hideMinimap')} icon={<Icon of={X} />} onClick={() => want(false)} />
    </div>
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
