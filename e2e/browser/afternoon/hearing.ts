import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Everything that live regions have said in this page, in order. */
    heard?: string[];
  }
}

/** Notes down from now on what a screen reader would say by itself, in every page of this browser. */
export async function listen(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const heard: string[] = [];
    window.heard = heard;
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[aria-live]'),
      );
      for (const region of new Set(regions)) {
        const words = region?.textContent ?? '';
        if (words !== '') heard.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** How often something was said that has these words in it. */
export async function timesHeard(page: Page, words: RegExp): Promise<number> {
  const heard = await page.evaluate(() => window.heard ?? []);
  return heard.filter((sentence) => words.test(sentence)).length;
}
