import type { BrowserContext, Page } from '@playwright/test';

/** A letter of the typist: when its key came, when it was painted, and what the field held then. */
export interface Letter {
  readonly atMs: number;
  readonly paintedMs: number;
  readonly text: string;
}

/** What another participant's screen showed of the words, and from when. */
export interface Sight {
  readonly atMs: number;
  readonly text: string;
}

declare global {
  interface Window {
    letters: Letter[];
    sights: Sight[];
    /** When the frame that shows the page as it is now has been painted. */
    paintedAt(): Promise<number>;
  }
}

/** Times are milliseconds since 1970, so that those of two pages on one machine can be compared. */
export async function addClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.paintedAt = () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.timeOrigin + performance.now());
          channel.port2.postMessage(undefined);
        });
      });
  });
}

/** Writes down each letter that is typed into the words of the line. */
export async function watchTypist(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.letters = [];
    let pressedAt = 0;
    window.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
    window.addEventListener(
      'input',
      async ({ target }) => {
        if (!(target instanceof HTMLTextAreaElement)) return;
        const letter = { atMs: performance.timeOrigin + pressedAt, text: target.value };
        window.letters.push({ ...letter, paintedMs: await window.paintedAt() });
      },
      true,
    );
  });
}

/** Writes down what the note that is being typed says on a screen, each time that it is another. */
export async function watchScreen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.sights = [];
    let shown = '';
    new MutationObserver(async () => {
      const text = document.querySelector('[role=gridcell] .is-writing .words')?.textContent ?? shown;
      if (text === shown) return;
      shown = text;
      window.sights.push({ text, atMs: await window.paintedAt() });
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
