import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { createSession, type NewSession } from '../support/api.ts';
import { createLine, type Line } from '../support/createLine.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';

/** Opens a browser of its own for somebody: separate contexts share nothing but the server. */
export type OpenDevice = (options?: BrowserContextOptions) => Promise<Page>;

interface Fixtures {
  /** A session from the template, begun a moment ago. */
  session: NewSession;
  openDevice: OpenDevice;
  /** A way to the server of one's own, which can be cut. */
  line: Line;
}

/** Every test has a server as a user starts it, and fails when a page breaks the security policy, throws, or calls out. */
export const test = base.extend<Fixtures, { evenboard: Evenboard }>({
  evenboard: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const evenboard = await startEvenboard();
      await use(evenboard);
      await evenboard.destroy();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  session: async ({ evenboard }, use) => {
    await use(
      await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' }),
    );
  },
  line: async ({ evenboard }, use) => {
    const line = await createLine(evenboard.port);
    await use(line);
    await line.destroy();
  },
  openDevice: async ({ browser }, use) => {
    const faults: string[] = [];
    const opened: Awaited<ReturnType<Browser['newContext']>>[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`Content Security Policy: ${event.effectiveDirective} blocked ${event.blockedURI}`),
        );
      });
      // A second page of the same browser is watched as well.
      context.on('page', (page) => watch(page, faults));
      return await context.newPage();
    });
    for (const context of opened) await context.close();
    expect(faults).toEqual([]);
  },
});

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (
      /^https?:$/.test(url.protocol) &&
      url.host !== new URL(page.url()).host &&
      page.url() !== 'about:blank'
    ) {
      faults.push(`a request left the page: ${url.href}`);
    }
  });
}

export { expect };
