import type { Locator, Page } from '@playwright/test';

export type Spot = { readonly x: number; readonly y: number };

export async function middleOf(place: Locator | Spot): Promise<Spot> {
  if ('x' in place) return place;
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is no place to put the finger');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One or more fingers on the screen, each at its spot. */
export interface Fingers {
  /** All go there in small steps, each to its own. */
  moveTo(...ends: readonly Spot[]): Promise<void>;
  lift(): Promise<void>;
}

const STEPS = 8;

/** Puts fingers down, by the browser's own protocol: Playwright's touchscreen only taps. */
export async function putFingers(page: Page, ...spots: readonly Spot[]): Promise<Fingers> {
  const line = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Spot[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((spot, id) => ({ ...spot, id })) });
  let at = spots;
  await touch('touchStart', at);
  return {
    async moveTo(...ends) {
      const from = at;
      for (let step = 1; step <= STEPS; step += 1) {
        const part = step / STEPS;
        at = from.map(({ x, y }, finger) => {
          const end = ends[finger] ?? { x, y };
          return { x: x + (end.x - x) * part, y: y + (end.y - y) * part };
        });
        await touch('touchMove', at);
      }
    },
    async lift() {
      await touch('touchEnd', []);
      await line.detach();
    },
  };
}

/** A finger rests on a note until it is picked up; it is still down. */
export async function pickUpByFinger(note: Locator, pickedUp: () => Promise<void>): Promise<Fingers> {
  const finger = await putFingers(note.page(), await middleOf(note));
  await pickedUp();
  return finger;
}

/** The same, and it carries the note and lets go. */
export async function carryByFinger(
  from: Locator,
  to: Locator | Spot,
  pickedUp: () => Promise<void>,
): Promise<void> {
  const finger = await pickUpByFinger(from, pickedUp);
  await finger.moveTo(await middleOf(to));
  await finger.lift();
}
