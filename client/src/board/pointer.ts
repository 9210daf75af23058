import type { Camera } from './Camera.ts';
import type { Point } from './frameLayout.ts';

/** Where the pointer is on the screen, for whoever needs it between two events. */
export interface PointerWatch {
  at(): Point | undefined;
  destroy(): void;
}

export function watchPointer(): PointerWatch {
  const stop = new AbortController();
  let at: Point | undefined;
  const track = (event: MouseEvent | TouchEvent) => {
    const one = 'touches' in event ? event.touches[0] : event;
    if (one) at = { x: one.clientX, y: one.clientY };
  };
  for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove'] as const) {
    window.addEventListener(type, track, { signal: stop.signal, capture: true, passive: true });
  }
  return { at: () => at, destroy: () => stop.abort() };
}

/** The point of the wall (px before the camera) that lies under a point of the screen. */
export function wallPoint(viewport: Element, camera: Camera, at: Point): Point {
  const box = viewport.getBoundingClientRect();
  const { x, y, zoom } = camera.get();
  return { x: (at.x - box.left - x) / zoom, y: (at.y - box.top - y) / zoom };
}
