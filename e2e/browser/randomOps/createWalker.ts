import type { Page } from '@playwright/test';
import { oneOf } from '../../support/seededRandom.ts';

/** What the person at the page is doing. */
export type Doing = 'walking' | 'writing' | 'away';

const STEPS = [
  ...Array<string>(8).fill('ArrowDown'),
  ...Array<string>(4).fill('ArrowUp'),
  ...Array<string>(4).fill('ArrowRight'),
  ...Array<string>(4).fill('ArrowLeft'),
  'PageDown',
  'PageUp',
  'Control+Home',
  'Control+End',
  'Control+ArrowDown',
  'End',
  'Home',
];
const MOST_STEPS = 6;

/** Somebody who goes about in the grid by real keys, writes now and then, and sometimes looks elsewhere. */
export function createWalker(page: Page, random: () => number) {
  const { keyboard } = page;
  let doing: Doing = 'walking';
  let written = 0;
  let lastWord = '';
  let isNewNote = false;

  /** In a header there is nothing to write, and the marked note is the writers' own. */
  const placeToWrite = () =>
    page.evaluate(() => {
      const place = document.activeElement;
      if (place?.getAttribute('role') !== 'gridcell' || place.textContent?.startsWith('mark ')) return 'none';
      return place.querySelector('.words') === null ? 'empty' : 'note';
    });

  async function walk(): Promise<void> {
    // Where notes are there is more to see.
    if ((await placeToWrite()) === 'empty' && random() < 0.5) await keyboard.press('Control+ArrowUp');
    const steps = Math.floor(random() * (MOST_STEPS + 1));
    for (let step = 0; step < steps; step += 1) await keyboard.press(oneOf(random, STEPS));
  }

  async function write(): Promise<void> {
    const place = await placeToWrite();
    if (place === 'none') return;
    await keyboard.press('F2');
    // Another note may have come here unsaid; then the first press only says so.
    if (!(await isInText())) await keyboard.press('F2');
    if (!(await isInText())) throw new Error('F2 opens no editor here');
    isNewNote = place === 'empty';
    doing = 'writing';
    await writeWord();
  }

  const isInText = () => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

  async function writeWord(): Promise<void> {
    written += 1;
    lastWord = `myword${written}`;
    await keyboard.type(` ${lastWord}`);
  }

  async function writeOn(): Promise<void> {
    const kind = random();
    if (kind < 0.4) return await writeWord();
    await keyboard.press(kind < 0.6 ? 'Control+Enter' : kind < 0.8 ? 'Enter' : 'Escape');
    doing = 'walking';
  }

  return {
    doing: () => doing,
    /** What is being written is a new note, which nobody else has yet. */
    isNewNote: () => doing === 'writing' && isNewNote,
    /** The word before the caret, while writing. */
    lastWord: () => lastWord,
    /** A note that I only read was deleted, and I am not writing any more. */
    stopped() {
      doing = 'walking';
    },
    /** Some keys; the answer is what is being done after them. */
    async next(): Promise<Doing> {
      if (doing === 'writing') await writeOn();
      else if (doing === 'away') {
        await page.getByRole('grid').locator('[tabindex="0"]').focus();
        doing = 'walking';
      } else if (random() < 0.15) await write();
      else if (random() < 0.06) {
        await page.getByRole('button', { name: 'Menu', exact: true }).focus();
        doing = 'away';
      } else await walk();
      return doing;
    },
  };
}
