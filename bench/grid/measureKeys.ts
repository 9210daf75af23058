import type { Page } from '@playwright/test';
import { seededRandom } from '../../e2e/support/seededRandom.ts';
import { addKeyProbe, type KeySample } from './keyProbe.ts';

/** Of a series of keys: those that were measured, and why others were not. */
export interface KeySeries {
  readonly samples: readonly KeySample[];
  readonly faults: readonly string[];
}

const LAST_ROW = 90;
const LETTERS = 'every form works the first time ';

/** Presses keys one by one at a human pace, out of step with the frames, and measures each. */
async function pressKeys(
  page: Page,
  count: number,
  what: 'focus' | 'words',
  nextKey: () => string | Promise<string>,
): Promise<KeySeries> {
  const random = seededRandom(count);
  const samples: KeySample[] = [];
  const faults: string[] = [];
  for (let pressed = 0; pressed < count; pressed += 1) {
    const key = await nextKey();
    await page.evaluate((wanted) => window.keyProbe.arm(wanted), what);
    await page.keyboard.press(key);
    try {
      samples.push(await page.evaluate(() => window.keyProbe.sample()));
    } catch (error) {
      faults.push(`${key}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
    await page.waitForTimeout(40 + random() * 90);
  }
  return { samples, faults };
}

/** Arrow keys up and down the columns, never into the edge, where a key moves nothing. */
export async function walkInGrid(page: Page, count: number): Promise<KeySeries> {
  await page.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  let direction = 'ArrowDown';
  let sideways = 'ArrowRight';
  return await pressKeys(page, count, 'focus', async () => {
    const { row, column, columns } = await placeOfFocus(page);
    const isAtEnd = direction === 'ArrowDown' ? row >= LAST_ROW : row <= 3;
    if (!isAtEnd) return direction;
    direction = direction === 'ArrowDown' ? 'ArrowUp' : 'ArrowDown';
    if (column >= columns - 1) sideways = 'ArrowLeft';
    if (column <= 2) sideways = 'ArrowRight';
    return sideways;
  });
}

async function placeOfFocus(page: Page): Promise<{ row: number; column: number; columns: number }> {
  return await page.evaluate(() => {
    const place = document.activeElement;
    return {
      row: Number(
        place?.getAttribute('aria-rowindextext') ?? place?.closest('tr')?.getAttribute('aria-rowindex'),
      ),
      column: Number(place?.getAttribute('aria-colindex')),
      columns: Number(place?.closest('[role=grid]')?.getAttribute('aria-colcount')),
    };
  });
}

/** Letters at the end of a note in its cell. */
export async function typeInCell(page: Page, count: number): Promise<KeySeries> {
  await page.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+End');
  let typed = 0;
  const series = await pressKeys(page, count, 'words', () => {
    typed += 1;
    const letter = LETTERS[typed % LETTERS.length] ?? 'e';
    return letter === ' ' ? 'Space' : letter;
  });
  await page.keyboard.press('Control+Enter');
  return series;
}

/** The same keys on a page with nothing but two buttons and a text area: what the browser and this machine take by themselves. */
export async function emptyPage(page: Page, count: number): Promise<{ focus: KeySeries; words: KeySeries }> {
  await addKeyProbe(page);
  await page.goto('data:text/html,<button>one</button><button>other</button><textarea></textarea>');
  await page.evaluate(() => {
    const [one, other] = document.querySelectorAll('button');
    document.addEventListener('keydown', ({ target }) => {
      if (target === one) other?.focus();
      else if (target === other) one?.focus();
    });
    one?.focus();
  });
  const focus = await pressKeys(page, count, 'focus', () => 'ArrowDown');
  await page.locator('textarea').focus();
  return { focus, words: await pressKeys(page, count, 'words', () => 'e') };
}
