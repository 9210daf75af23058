import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addNote, type NoteColour, readBoard } from '@evenboard/board';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { comeIn, isSaved, linkOn, type View } from './browser/person.ts';
import config from './playwright.config.ts';
import { readScenario } from './scenario/Scenario.ts';
import { createSession, joinSession } from './support/api.ts';
import { openReplica } from './support/Replica.ts';
import { startEvenboard } from './support/startEvenboard.ts';

// `npm run pictures`: takes the documentation's pictures of the product as it is, with the scenario's people and words.

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const LONGEST = 90;

const evenboard = await startEvenboard();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const scenario = readScenario();
  const session = await createSession(evenboard.url, { title: scenario.title, template: 'strategy' });
  await fill();
  await mkdir(FOLDER, { recursive: true });
  await take('both-light', 'Both', {});
  await take('grid-dark', 'Grid', { colorScheme: 'dark' });
  await take('board-light', 'Board', {});
  await take('board-forced-colours', 'Board', { forcedColors: 'active' });
  await take('grid-320', 'Grid', { viewport: { width: 320, height: 640 } });

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

  async function take(name: string, view: View, options: BrowserContextOptions): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', view);
    await page.getByRole('textbox', { name: /^Address/ }).fill('C4');
    await page.getByRole('textbox', { name: /^Address/ }).press('Enter');
    await isSaved(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    await context.close();
  }
} finally {
  await browser.close();
  await evenboard.destroy();
}
