import type { Page } from '@playwright/test';
import { seededRandom } from '../../e2e/support/seededRandom.ts';
import type { BoardUnderTest, NoteHands } from './BoardUnderTest.ts';
import type { Point } from './notes.ts';

declare global {
  interface Window {
    /** Milliseconds of the key that was armed for, when they are known. */
    keyPainted: Promise<number>;
  }
}

const MIDDLE: Point = { x: 640, y: 420 };
const PAN_STEPS = 120;
const DRAG_STEPS = 60;
const DRAG_STEP: Point = { x: 4, y: 2 };
export const KEYS = 60;
/** A step of the wheel; smaller where the whole board is in sight, so that it stays there. */
export const PAN_STEP: Point = { x: 14, y: 20 };
export const PAN_ALL_STEP: Point = { x: 5, y: 3 };

/**
 * Pans there and back by the wheel. The browser answers a step when the page has dealt with it, at the start of a frame:
 * each has a frame of its own. `halfway` is called where the view is farthest from its start.
 */
export async function pan(page: Page, step: Point, halfway?: () => Promise<void>): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  for (let done = 0; done < PAN_STEPS; done += 1) {
    const direction = done < PAN_STEPS / 2 ? 1 : -1;
    if (done === PAN_STEPS / 2) await halfway?.();
    await page.mouse.wheel(direction * step.x, direction * step.y);
  }
}

/**
 * Takes the note up, carries it a little to the right and down, and puts it down. By the browser's own protocol: while a
 * button is down Playwright's mouse asks the page twice at each move whether a drag of files begins, which costs the page
 * a tenth of the gesture.
 */
export async function drag(page: Page, from: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', step: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + step * DRAG_STEP.x,
      y: from.y + step * DRAG_STEP.y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await page.mouse.move(from.x, from.y);
  await mouse('mousePressed', 0);
  for (let step = 1; step <= DRAG_STEPS; step += 1) await mouse('mouseMoved', step);
  await mouse('mouseReleased', DRAG_STEPS);
  await session.detach();
}

/** Keys there and back at a human pace, out of step with the frames; the milliseconds of each until it is painted. */
export async function pressKeys(
  page: Page,
  count: number,
  [there, back]: NoteHands['keys'],
): Promise<number[]> {
  const random = seededRandom(count);
  const times: number[] = [];
  for (let pressed = 0; pressed < count; pressed += 1) {
    await page.evaluate(armKeyProbe);
    await page.keyboard.press(pressed < count / 2 ? there : back);
    times.push(await page.evaluate(() => window.keyPainted));
    await page.waitForTimeout(40 + random() * 90);
  }
  return times;
}

/** In the page: from the next key's time stamp until the style, layout and paint of the frame after it are done. */
function armKeyProbe(): void {
  window.keyPainted = new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('a key did not come to the page')), 10_000);
    const pressed = ({ key, timeStamp }: KeyboardEvent) => {
      if (key === 'Control') return;
      window.removeEventListener('keydown', pressed, true);
      clearTimeout(timer);
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - timeStamp);
        channel.port2.postMessage(undefined);
      });
    };
    window.addEventListener('keydown', pressed, true);
  });
}

/** Puts the keyboard's focus on a note in sight. */
export async function clickNote({ page }: BoardUnderTest, hands: NoteHands): Promise<void> {
  const { middle } = await hands.noteInSight();
  await page.mouse.click(middle.x, middle.y);
}
