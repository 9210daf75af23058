import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addNote, type NoteColour, readBoard } from '@evenboard/board';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { comeIn, isSaved, linkOn, type View } from './browser/person.ts';
import { fillWall } from './fillWall.ts';
import config from './playwright.config.ts';
import { readScenario } from './scenario/Scenario.ts';
import { createSession, joinSession, type NewSession } from './support/api.ts';
import { openReplica } from './support/Replica.ts';
import { startEvenboard } from './support/startEvenboard.ts';

// `npm run pictures`: takes the documentation's pictures of the product as it is, with the scenario's people and words.
// With a folder behind it (`npm run pictures -- /tmp/look`) they go there, to be looked at.

const FOLDER = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'images');
const LONGEST = 90;
const PHONE = { width: 320, height: 640 };
/** A window of 1280 by 1024 at 400 %: a quarter of it in CSS pixels, each drawn four times as large. */
const ZOOMED: BrowserContextOptions = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

const evenboard = await startEvenboard();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const scenario = readScenario();
  const session = await createSession(evenboard.url, { title: scenario.title, template: 'strategy' });
  await fill();
  await mkdir(FOLDER, { recursive: true });
  await take('both-light', 'Both', {});
  await take('grid-dark', 'Grid', { colorScheme: 'dark' });
  await take('grid-320', 'Grid', { viewport: PHONE });
  await take('board-light', 'Board', {});
  await take('board-dark', 'Board', { colorScheme: 'dark' });
  await take('board-forced-colours', 'Board', { forcedColors: 'active' });
  await take('board-320', 'Board', { viewport: PHONE });
  await take('board-400-percent', 'Board', ZOOMED);
  await take('presentation', 'Board', {}, present);
  await take('presentation-dark', 'Board', { colorScheme: 'dark' }, present);
  await takeFullBoard();

  /** Everybody writes their own notes, as far as they fit a picture. */
  async function fill(): Promise<void> {
    const order = scenario.sections.map(({ id }) => id);
    for (const person of scenario.people) {
      const { token, participant } = await joinSession(
        evenboard.url,
        session.sessionId,
        session.keys.participant,
        person.name,
      );
      const replica = openReplica(evenboard.url, session.sessionId, token);
      await replica.synced();
      const { sections } = readBoard(replica.board);
      for (const note of scenario.notes) {
        const section = sections[order.indexOf(note.section)]?.id;
        if (note.author !== person.id || note.text.length > LONGEST || section === undefined) continue;
        const room = scenario.rooms.find(({ id }) => id === note.room);
        const colour = (room?.colour === 'red' ? 'pink' : (room?.colour ?? 'grey')) as NoteColour;
        addNote(replica.board, { section, text: note.text, colour, author: participant.id });
      }
      await replica.allSaved();
      replica.destroy();
    }
  }

  /** A thousand notes, the whole wall in sight. */
  async function takeFullBoard(): Promise<void> {
    const full = await createSession(evenboard.url, { title: 'A thousand notes' });
    await fillWall(evenboard.url, full, scenario);
    await take('board-1000-notes', 'Board', {}, showAll, full);
  }

  /** One picture: what somebody sees who has come in, gone to C4 and then, perhaps, done one thing more. */
  async function take(
    name: string,
    view: View,
    options: BrowserContextOptions,
    then?: (page: Page) => Promise<void>,
    { links }: NewSession = session,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await comeIn(page, linkOn(evenboard.url, links.facilitator), 'Oluchi', view);
    await page.getByRole('textbox', { name: /^Address/ }).fill('C4');
    await page.getByRole('textbox', { name: /^Address/ }).press('Enter');
    await isSaved(page);
    await then?.(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    await context.close();
  }

  async function showAll(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Show the whole board' }).click();
    await page.getByRole('button', { name: /back to 100 %/ }).waitFor();
    // At rest it is drawn sharp.
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.board-view')?.dataset['moving'] === undefined,
    );
  }

  async function present(page: Page): Promise<void> {
    await page.keyboard.press('Alt+/');
    await page.getByRole('combobox').fill('present');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Presentation/ }).waitFor();
  }
} finally {
  await browser.close();
  await evenboard.destroy();
}
