import type { Page } from '@playwright/test';
import { boardIsThere, cellWith, comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const WORDS = 'Every invitation says how long';

/** The last thing said, as it stands in the foot. */
const said = (page: Page) => page.getByRole('contentinfo').getByText('Last message:').locator('..');

/** Chooses from the menu of the current place by keys alone. */
async function chooseByKeys(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  const item = page.getByRole('menuitem', { name });
  await expect(item).toBeVisible();
  for (let step = 0; step < 30 && !(await item.evaluate((it) => it === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Writes a note into the first place and copies a link to it. */
async function writeAndCopyLink(page: Page): Promise<string> {
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(WORDS);
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Saved, A2.');
  await chooseByKeys(page, 'Copy a link to this note');
  await expect(said(page)).toContainText('The link to A2 is copied.');
  await expect(cellWith(page, WORDS)).toBeFocused();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link to a note, copied by keys in the grid, brings whoever is in the session to it', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const join = linkOn(evenboard.url, session.links.participant);
  const kofi = await openDevice({ permissions: ['clipboard-read', 'clipboard-write'] });
  const idris = await openDevice();
  await comeIn(kofi, join, 'Kofi', 'Grid');
  await comeIn(idris, join, 'Idris', 'Grid');
  const link = await writeAndCopyLink(kofi);
  expect(link).toMatch(new RegExp(`^${evenboard.url}/s/${session.sessionId}#note=[\\w.-]+$`));
  for (const key of Object.values(session.keys)) expect(link).not.toContain(key);

  // In the page that is open already, wherever one is in it.
  await expect(cellWith(idris, WORDS)).toBeVisible();
  await idris.keyboard.press('Control+End');
  await idris.goto(link);
  await expect(cellWith(idris, WORDS)).toBeFocused();
  await expect(said(idris)).toContainText('The link leads here, A2.');
  expect(new URL(idris.url()).hash).toBe('');

  // In a new one, in which two views are shown.
  await idris.getByRole('radio', { name: 'Both' }).check({ force: true });
  await idris.goto('about:blank');
  await idris.goto(link);
  await expect(said(idris)).toContainText('The link leads here, A2.');
  await expect(idris.locator(':focus')).toContainText(WORDS);
  expect(new URL(idris.url()).hash).toBe('');

  await kofi.keyboard.press('Delete');
  await expect(cellWith(idris, WORDS)).toHaveCount(0);
  await idris.goto(link);
  await expect(said(idris)).toContainText('That note is gone.');
});

test('whoever is not in the session is told what the link needs, and it works once they are in', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const join = linkOn(evenboard.url, session.links.participant);
  const kofi = await openDevice({ permissions: ['clipboard-read', 'clipboard-write'] });
  await comeIn(kofi, join, 'Kofi', 'Grid');
  const link = await writeAndCopyLink(kofi);

  const stranger = await openDevice();
  await stranger.goto(link);
  const why = stranger.getByRole('heading', { name: /^This link leads to a note in a session/ });
  await expect(why).toBeFocused();
  await comeIn(stranger, join, 'Oluchi', 'Grid');
  await stranger.goto(link);
  await boardIsThere(stranger, 'Grid');
  await expect(cellWith(stranger, WORDS)).toBeFocused();
});
