import type { Locator } from '@playwright/test';

export type Spot = { readonly x: number; readonly y: number };

async function middleOf(place: Locator | Spot): Promise<Spot> {
  if ('x' in place) return place;
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is no place to put the finger');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * A finger rests on a note until it is picked up, carries it and lets go. By the browser's own protocol: Playwright's
 * touchscreen only taps.
 */
export async function carryByFinger(
  from: Locator,
  to: Locator | Spot,
  pickedUp: () => Promise<void>,
): Promise<void> {
  const line = await from.page().context().newCDPSession(from.page());
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints });
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await touch('touchStart', start);
  await pickedUp();
  const STEPS = 8;
  for (let step = 1; step <= STEPS; step += 1) {
    const part = step / STEPS;
    await touch('touchMove', {
      x: start.x + (end.x - start.x) * part,
      y: start.y + (end.y - start.y) * part,
    });
  }
  await touch('touchEnd');
  await line.detach();
}
