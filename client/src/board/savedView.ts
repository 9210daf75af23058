import { readDevice, writeDevice } from '../session/deviceStorage.ts';
import type { Camera, View } from './Camera.ts';

/** So long after the last move the view is kept. */
const SAVED_AFTER_MS = 500;

/** A view as this device kept it; undefined where it is none. */
export function parseView(value: unknown): View | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, zoom } = value as Readonly<Record<string, unknown>>;
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
  return isNumber(x) && isNumber(y) && isNumber(zoom) && zoom > 0 ? { x, y, zoom } : undefined;
}

/** Brings back the view that this person had of this board on this device, and keeps it from now on. */
export function keepView(camera: Camera, key: string): () => void {
  const kept = parseView(readDevice(key));
  if (kept !== undefined) camera.restore(kept);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => writeDevice(key, camera.get());
  const stop = camera.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVED_AFTER_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
