import type { Page } from '@playwright/test';
import { openColleague } from '../screen-reader/Colleague.ts';
import { comeIn, isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const LETTERS = 10_000;
/** What takes a browser longest to lay out of what a note can hold. */
const NOTES = {
  'one word': 'x'.repeat(LETTERS),
  'one letter with marks': `e${'\u0301'.repeat(LETTERS - 1)}`,
  'empty lines': `${'\n'.repeat(LETTERS - 1)}x`,
};
/** From the key until the editor stands; alone on a machine it is a fifth of it. */
const MOST_MS = 150;
const ATTEMPTS = 3;

/** How long F2 keeps the page busy until the editor has been laid out, at best: the machine has other work too. */
async function opensIn(page: Page): Promise<number> {
  const took: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const watch = await page.evaluateHandle(() => ({
      opened: new Promise<number>((resolve) => {
        const pressed = () => {
          const from = performance.now();
          const laidOut = new MessageChannel();
          laidOut.port1.onmessage = () => resolve(performance.now() - from);
          requestAnimationFrame(() => laidOut.port2.postMessage(undefined));
        };
        window.addEventListener('keydown', pressed, { capture: true, once: true });
      }),
    }));
    await page.keyboard.press('F2');
    took.push(await watch.evaluate(({ opened }) => opened));
    await expect(page.getByRole('textbox', { name: /A2/ })).toBeFocused();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: /A2/ })).toBeHidden();
  }
  return Math.min(...took);
}

for (const [what, text] of Object.entries(NOTES))
  test(`a note of ten thousand letters opens at once in all views: ${what}`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const kofi = await openColleague(evenboard.url, session, 'Kofi');
    await kofi.do('write', { cell: 'A2', text });
    const page = await openDevice();
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Board');
    for (const view of ['Board', 'Grid', 'List']) {
      await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
      await isSaved(page);
      await page.locator(':is(li, td, .outline-said)[tabindex="0"]').focus();
      expect(await opensIn(page), view).toBeLessThan(MOST_MS);
    }
    kofi.destroy();
  });
