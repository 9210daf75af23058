import type { Page } from '@playwright/test';
import { joinSession, runCommand } from '../support/api.ts';
import { findings } from './findings.ts';
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

test('a facilitator prepares, opens, watches and ends the rooms by keyboard', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  for (const name of ['Kofi', 'Siân', 'Farida', 'Nkechi'])
    await joinSession(url, session.sessionId, session.keys.participant, name);
  const page = await openDevice();
  await comeIn(page, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  const found: unknown[] = [];
  const press = (key: string) => page.keyboard.press(key);
  await press('Alt+/');
  await page.getByRole('combobox').fill('break-out');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Break-out rooms' });
  await expect(dialog.getByLabel('How many rooms?')).toBeFocused();
  await page.keyboard.type('2');
  found.push(...(await findings(page, 'preparing rooms')));
  await press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Blue, 2 people' })).toBeVisible();
  await expect(dialog.getByText(/2 rooms are prepared: Blue 2, Green 2/)).toBeVisible();
  await expect(dialog.getByRole('gridcell').first()).toBeFocused();

  const kofi = dialog.getByRole('gridcell', { name: /^Kofi/ });
  await kofi.focus();
  await press('Enter');
  await expect(dialog.getByText('Where does Kofi go?')).toBeVisible();
  await press('End');
  await press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Not here, and without a room' })).toBeVisible();
  await expect(kofi).toBeFocused();
  found.push(...(await findings(page, 'rooms that are prepared')));

  await dialog.getByRole('button', { name: 'Open the rooms' }).focus();
  await press('Enter');
  await expect(dialog.getByRole('heading', { name: /The rooms open in \d+ seconds?\./ })).toBeFocused();
  await expect(dialog.getByRole('heading', { name: /The rooms are open: \d+ minutes left\./ })).toBeFocused({
    timeout: 15_000,
  });
  await expect(heading(page)).toHaveText(/· Main board$/);
  await dialog.getByRole('button', { name: 'All rooms at a glance' }).focus();
  await press('Enter');
  const overview = page.getByRole('dialog', { name: 'All rooms at a glance' });
  await expect(overview.getByRole('row')).toHaveCount(3);
  const row = (name: string) => overview.getByRole('row', { name: new RegExp(name) });
  await overview.getByRole('button', { name: '5 minutes more for Blue' }).focus();
  await press('Enter');
  await expect(row('Blue')).toContainText(/(19|20) minutes/);
  await expect(row('Green')).toContainText(/14 minutes|15 minutes/);
  // Nobody is in it: it is over at once, and can be opened again.
  await overview.getByRole('button', { name: 'End Green' }).focus();
  await press('Enter');
  await expect(row('Green')).toContainText('over');
  found.push(...(await findings(page, 'the overview')));
  await overview.getByRole('button', { name: 'Open again for 5 minutes: Green' }).click();
  await expect(row('Green')).toContainText(/4 minutes|5 minutes/);
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(...(await findings(page, 'the overview on a phone')));
  await page.setViewportSize({ width: 1280, height: 900 });
  await overview
    .getByRole('button', { name: /^Visit (Blue|Green)$/ })
    .last()
    .focus();
  await press('Enter');
  await expect(heading(page)).toHaveText(/· Green$/);
  await expect(heading(page)).toBeFocused();
  found.push(...(await findings(page, 'a room')));

  // From all rooms to typing what is said in this one: by one press, or by one key.
  const words = page.getByRole('textbox', { name: 'What is said' });
  const ways = [
    () => overview.getByRole('button', { name: 'Type what is said' }).click(),
    () => press('Alt+Shift+C'),
  ];
  for (const way of ways) {
    await page.getByRole('button', { name: 'Rooms', exact: true }).click();
    await expect(overview).toBeVisible();
    await way();
    await expect(words).toBeFocused();
    await expect(overview).toBeHidden();
  }
  await press('Escape');

  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await overview.getByRole('button', { name: 'Break-out rooms' }).click();
  await dialog.getByRole('button', { name: 'Bring everyone back' }).click();
  await expect(dialog.getByText(/closes?|no longer|open them again/i).first()).toBeVisible();
  expect(found).toEqual([]);
});
