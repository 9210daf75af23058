import type { Page } from '@playwright/test';

declare global {
  interface Window {
    paintProbe: {
      /** When the first note was painted, in milliseconds since the navigation. */
      painted(): Promise<number>;
    };
  }
}

/** Puts the probe into every page that this one loads; it waits for an element of that selector. */
export async function addPaintProbe(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const first = new Promise<number>((done) => {
      const finish = () => {
        observer.disconnect();
        requestAnimationFrame(() => {
          // A message that is sent in a frame arrives when its style, layout and paint are done.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now());
          channel.port2.postMessage(undefined);
        });
      };
      const observer = new MutationObserver(() => {
        if (document.querySelector(wanted)) finish();
      });
      observer.observe(document, { subtree: true, childList: true });
    });
    window.paintProbe = { painted: () => first };
  }, selector);
}
