import type { Page } from '@playwright/test';
import { joinSession, runCommand } from '../support/api.ts';
import { findings } from './findings.ts';
import { boardIsThere, cellWith, comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const STAGES = [
  { id: 'talk', title: 'Talk', instructions: '', may: ['add', 'editOwn', 'editAll', 'comment'] },
  {
    id: 'think',
    title: 'Think by yourself',
    instructions: 'What would you change first?',
    may: ['add', 'editOwn', 'editAll', 'comment'],
    quiet: { signed: false },
  },
];

const place = (page: Page) => page.getByRole('region', { name: 'Quiet writing' });
const lastSaid = (page: Page) => page.locator('.said');
const writeIn = (page: Page, letter: string) =>
  place(page).getByRole('button', { name: new RegExp(`^Write a note in ${letter}\\.`) });

test('people write unseen, by keyboard alone, until a facilitator reveals all of it without names', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const { token } = await joinSession(url, session.sessionId, session.keys.facilitator, 'Oluchi');
  const ask = (command: object) => runCommand(url, session.sessionId, token, command);
  await ask({ type: 'setPlan', stages: STAGES });
  const [kofi, sian, wren] = [
    await openDevice(),
    await openDevice({ viewport: { width: 320, height: 640 } }),
    await openDevice(),
  ];
  await comeIn(kofi, linkOn(url, session.links.participant), 'Kofi', 'Grid');
  await comeIn(sian, linkOn(url, session.links.participant), 'Siân', 'Grid');
  await comeIn(wren, linkOn(url, session.links.facilitator), 'Wren', 'Grid');

  // Kofi is in the middle of a note when it begins: he finishes it first.
  await kofi.getByRole('gridcell').first().focus();
  await kofi.keyboard.press('Enter');
  await kofi.keyboard.type('Begun before');
  await ask({ type: 'goToStage', stage: 'think' });
  await expect(place(sian).getByRole('heading', { name: 'Think by yourself' })).toBeFocused();
  await expect(lastSaid(sian)).toContainText(/Quiet writing has begun|Think by yourself/);
  await expect(place(kofi)).toBeHidden();
  await kofi.keyboard.press('Control+Enter');
  await expect(place(kofi).getByRole('heading', { name: 'Think by yourself' })).toBeVisible();

  await writeIn(kofi, 'A').focus();
  await kofi.keyboard.press('Enter');
  await kofi.keyboard.type('Buses after ten.');
  await kofi.keyboard.press('Enter');
  await kofi.keyboard.type('Rest.');
  await writeIn(sian, 'B').click();
  await sian.keyboard.type('Travel paid.');
  await expect(place(sian).getByText('Saved', { exact: true })).toBeVisible();
  await expect(sian.getByText('Buses')).toBeHidden();
  await expect(wren.getByText('Buses')).toBeHidden();
  expect(await sian.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await kofi.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  for (const [page, where] of [
    [kofi, 'wide'],
    [sian, 'narrow'],
    [wren, 'facilitator'],
  ] as const)
    expect(await findings(page, where)).toEqual([]);

  // What was written is there after a reload; nothing of it was kept on the device.
  await kofi.reload();
  await expect(place(kofi).getByRole('textbox', { name: /^Note 2 in A\./ })).toHaveValue('Rest.');
  expect(await kofi.evaluate(() => JSON.stringify(localStorage))).not.toContain('Buses');

  await kofi.getByRole('button', { name: 'I’m done' }).click();
  await expect(place(wren).getByText('1 of 2 are done.')).toBeVisible();
  await place(wren).getByText('Who has written how much').click();
  await expect(place(wren).getByRole('listitem').filter({ hasText: 'Kofi: 2 notes, done' })).toBeVisible();

  await place(wren).getByRole('button', { name: 'Reveal the notes' }).press('Enter');
  await wren.keyboard.press('Enter');
  await expect(wren.getByText('3 notes came to the board.').first()).toBeVisible();
  for (const page of [kofi, wren]) {
    await boardIsThere(page, 'Grid');
    for (const words of ['Begun before', 'Buses after ten.', 'Rest.', 'Travel paid.']) {
      await expect(cellWith(page, words)).toHaveCount(1);
    }
  }
  await expect(lastSaid(sian)).toContainText('3 notes came to the board.');
  await expect(cellWith(wren, 'Travel paid.')).toContainText('anonymous');
});
