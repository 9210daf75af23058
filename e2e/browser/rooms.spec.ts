import type { Page } from '@playwright/test';
import { joinSession, runCommand } from '../support/api.ts';
import { boardIsThere, cellWith, comeIn, isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const strip = (page: Page) => page.getByRole('region', { name: 'Going to another room' });
const lastSaid = (page: Page) => page.locator('.said');
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name });

test('people are told, go into their room and come back, and who writes finishes first', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const { token } = await joinSession(url, session.sessionId, session.keys.facilitator, 'Oluchi');
  const ask = (command: object) => runCommand(url, session.sessionId, token, command);
  const [kofi, sian] = [await openDevice(), await openDevice()];
  for (const [page, name] of [
    [kofi, 'Kofi'],
    [sian, 'Siân'],
  ] as const)
    await comeIn(page, linkOn(url, session.links.participant), name, 'Grid');
  await ask({ type: 'assignRooms', mode: 'random', rooms: ROOMS });
  await ask({ type: 'openRooms', minutes: 5 });

  await expect(strip(kofi)).toContainText(/You go to (Blue|Green) in \d+ seconds?\./);
  await expect(lastSaid(kofi)).toContainText(
    /You go to (Blue|Green) in (10|9) seconds\. While you write, you stay\./,
  );
  await sian.getByRole('gridcell').first().focus();
  await sian.keyboard.press('Enter');
  await sian.keyboard.type('A thought that was begun on the main board');

  await expect(heading(kofi)).toHaveText(/· (Blue|Green)$/, { timeout: 15_000 });
  await expect(heading(kofi)).toBeFocused();
  await expect(lastSaid(kofi)).toContainText(/^Last message: (Blue|Green)\. [A-E]: .*/);
  await expect(heading(sian)).toHaveText(/· Main board$/);
  await expect(strip(sian)).toContainText('Finish your sentence.');
  await sian.keyboard.press('Control+Enter');
  await expect(heading(sian)).toHaveText(/· (Blue|Green)$/);
  await boardIsThere(sian, 'Grid');

  await tab(sian, /Main board/).click();
  await expect(heading(sian)).toHaveText(/· Main board$/);
  await expect(heading(sian)).toBeFocused();
  await expect(cellWith(sian, 'A thought that was begun')).toBeVisible();
  await tab(sian, /yours/).click();
  await expect(heading(sian)).toHaveText(/· (Blue|Green)$/);

  await kofi.reload();
  await expect(heading(kofi)).toHaveText(/· (Blue|Green)$/);
  await boardIsThere(kofi, 'Grid');
  await kofi.getByRole('gridcell').first().focus();
  await kofi.keyboard.press('Enter');
  await kofi.keyboard.type('Said in the room');
  await ask({ type: 'closeRooms' });
  await expect(strip(kofi)).toContainText('The rooms close');
  await expect(heading(sian)).toHaveText(/· Main board$/, { timeout: 15_000 });
  await expect(heading(kofi)).toHaveText(/· (Blue|Green)$/);
  await kofi.keyboard.press('Control+Enter');
  await expect(heading(kofi)).toHaveText(/· Main board$/);
  await expect(heading(kofi)).toBeFocused();
  await isSaved(kofi);
});
