import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { LAN_NAME } from './browser/lanName.ts';
import { SWITCHED_OFF } from './browser/switchedOff.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The system's own Chromium: the tests download no browser. */
function findBrowser(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => BROWSERS.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (found === undefined)
    throw new Error('Chromium is missing. To install it:  sudo apt-get install chromium');
  return found;
}

export default defineConfig({
  testDir: 'browser',
  outputDir: 'test-results',
  // One for each core of a small machine; each has a server of its own.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A dozen programs share a small machine. What passes only at the second attempt is printed in full, to be looked into.
  retries: 1,
  // Long enough for a machine that does other work as well: these say when to give up, not how fast a page is.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    // What the page was at each step, without a film of it, which takes a quarter of the work of all these tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: findBrowser(),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        // Where there is no graphics card, imitating one costs more than drawing without.
        '--disable-gpu',
        '--no-first-run',
        `--disable-features=${SWITCHED_OFF.join(',')}`,
        // A name that is not this machine's own for the browser, as an address on a local network is.
        `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
      ],
    },
  },
});
