import type { Camera } from './Camera.ts';
import type { Point } from './frameLayout.ts';

/** Where the pointer is on the screen, for whoever needs it between two events. */
export interface PointerWatch {
  at(): Point | undefined;
  /** Where it was pressed last. */
  pressedAt(): Point | undefined;
  destroy(): void;
}

/** Watches the mouse, or the first finger; `moved` hears of each move. */
export function watchPointer(moved?: () => void): PointerWatch {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  let at: Point | undefined;
  let pressedAt: Point | undefined;
  const track = (event: MouseEvent | TouchEvent) => {
    const one = 'touches' in event ? event.touches[0] : event;
    if (one) at = { x: one.clientX, y: one.clientY };
  };
  const onPress = (event: MouseEvent | TouchEvent) => {
    track(event);
    pressedAt = at;
  };
  const onMove = (event: MouseEvent | TouchEvent) => {
    track(event);
    moved?.();
  };
  for (const type of ['mousedown', 'touchstart'] as const) window.addEventListener(type, onPress, options);
  for (const type of ['mousemove', 'touchmove'] as const) window.addEventListener(type, onMove, options);
  return { at: () => at, pressedAt: () => pressedAt, destroy: () => stop.abort() };
}

/** The point of the wall (px before the camera) that lies under a point of the screen. */
export function wallPoint(viewport: Element, camera: Camera, at: Point): Point {
  const box = viewport.getBoundingClientRect();
  const { x, y, zoom } = camera.get();
  return { x: (at.x - box.left - x) / zoom, y: (at.y - box.top - y) / zoom };
}
