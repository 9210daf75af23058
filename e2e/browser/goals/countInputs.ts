import type { Locator, Page } from '@playwright/test';
import { drag } from '../person.ts';

/** One person's hands: every key and click is real, and counted. */
export interface Inputs {
  readonly page: Page;
  /** One key, or one chord. */
  press(chord: string): Promise<void>;
  /** Words, which are not counted: they must be thought, whatever the tool. */
  type(words: string): Promise<void>;
  click(place: Locator): Promise<void>;
  /** Two clicks. */
  doubleClick(place: Locator): Promise<void>;
  drag(from: Locator, to: Locator): Promise<void>;
  count(): number;
}

export function countInputs(page: Page): Inputs {
  let count = 0;
  return {
    page,
    async press(chord) {
      count += 1;
      await page.keyboard.press(chord);
    },
    type: (words) => page.keyboard.type(words),
    async click(place) {
      count += 1;
      await place.click();
    },
    async doubleClick(place) {
      count += 2;
      await place.dblclick();
    },
    async drag(from, to) {
      count += 1;
      await drag(from, to);
    },
    count: () => count,
  };
}
