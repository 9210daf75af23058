import type { Page } from '@playwright/test';
import { boardIsThere, comeIn, linkOn, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The last thing said, as it stands in the foot. */
const said = (page: Page) => page.getByRole('contentinfo').getByText('Last message:').locator('..');

const palette = (page: Page) => page.getByRole('combobox', { name: 'A command, or an address such as C4' });
const focusedRegion = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label'));

test('two keys and the letters go to an address; a command by its name acts on the note there', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  await press(page, 'Alt+/');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('c 4');
  await press(page, 'Enter');
  const cell = (row: number) =>
    page.getByRole('gridcell').and(page.locator(`[aria-rowindextext="${row}"][aria-colindextext="C"]`));
  await expect(cell(4)).toBeFocused();
  await page.keyboard.type('We meet again');
  await press(page, 'Control+Enter');
  await press(page, 'Alt+/');
  await page.keyboard.type('note up');
  await expect(page.getByRole('option', { name: /^Move this note up/ })).toBeVisible();
  await press(page, 'Enter');
  await expect(cell(3)).toBeFocused();
  await expect(cell(3)).toContainText('We meet again');
  await expect(said(page)).toContainText('Moved to C3.');
  await press(page, 'Alt+/');
  await page.keyboard.type('J4');
  await press(page, 'Enter');
  await expect(said(page)).toContainText('There is no section J');
  await press(page, 'Escape');
  await expect(cell(3)).toBeFocused();
  await press(page, 'Alt+Shift+B');
  await expect(page.locator('[aria-colindextext="A"][aria-rowindextext="2"]')).toBeFocused();
});

test('what is typed before the palette has come is in its field, and not in the grid', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  const line = Promise.withResolvers<void>();
  await page.route(/\/assets\/(later|SessionDialogs)-/, (route) => line.promise.then(() => route.continue()));
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  const first = page.getByRole('gridcell').first();
  await first.focus();
  await press(page, 'Alt+/');
  await page.keyboard.type('not this');
  await press(page, 'Escape', 'Alt+/');
  await page.keyboard.type('c 4');
  await expect(first).toBeFocused();
  await expect(page.locator('textarea')).toHaveCount(0);
  line.resolve();
  await expect(palette(page)).toBeFocused();
  await expect(palette(page)).toHaveValue('c 4');
  await press(page, 'Enter');
  await expect(page.locator('[aria-colindextext="C"][aria-rowindextext="4"]')).toBeFocused();
});

test('one key says where I am, one the time left, one goes to the same note in the other view', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Board');
  await writeOnBoard(page, 'B3', 'A bus that comes');
  await press(page, 'Alt+Shift+W');
  await expect(said(page)).toContainText(
    'Co-creating our strategy, Main board. Section What we want to see by 2022, B3.',
  );
  await press(page, 'Alt+Shift+K');
  await expect(said(page)).toContainText('No clock is running.');
  await press(page, 'Alt+Shift+G');
  await expect(page.getByRole('gridcell').filter({ hasText: 'A bus that comes' })).toBeFocused();
  await press(page, 'Alt+Shift+G');
  await expect(page.getByRole('listitem').filter({ hasText: 'A bus that comes' })).toBeFocused();
  await page.getByRole('radio', { name: 'Both' }).check({ force: true });
  await page.getByRole('listitem').filter({ hasText: 'A bus that comes' }).focus();
  await press(page, 'Alt+Shift+G');
  await expect(page.getByRole('gridcell').filter({ hasText: 'A bus that comes' })).toBeFocused();
});

test('the commands open over an editor: its words are kept, and the field has the focus', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  await page.getByRole('gridcell').first().focus();
  await press(page, 'Enter');
  await page.keyboard.type('Half a thought');
  await press(page, 'Alt+/');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('list of keys');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'List of keys' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('gridcell').filter({ hasText: 'Half a thought' })).toBeVisible();
});

test('F6 goes round the parts of the page, and Shift+F6 back, also from an open editor', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Both');
  await page.getByRole('gridcell').first().focus();
  const regions: (string | null | undefined)[] = [];
  for (let step = 0; step < 6; step += 1) {
    await press(page, 'F6');
    regions.push(await focusedRegion(page));
  }
  expect(regions).toEqual(['Foot', 'Top bar', 'Now', 'The current note', 'Board', 'Grid']);
  await page.keyboard.type('half a');
  await press(page, 'Shift+F6');
  await expect.poll(() => focusedRegion(page)).toBe('Board');
  await expect(page.getByRole('gridcell').filter({ hasText: 'half a' })).toBeVisible();
});

test('a key that was given to a command runs it, also after a reload, and its usual one does not', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  await press(page, 'Control+/');
  const list = page.getByRole('dialog', { name: 'List of keys' });
  await list.getByRole('textbox', { name: 'Find a command or a key' }).fill('where am');
  await list.getByRole('button', { name: /^Where am I/ }).click();
  await list.getByRole('button', { name: 'Press the new keys' }).click();
  await press(page, 'Control+w');
  await expect(list.getByText('Ctrl+W belongs to the browser. Choose other keys.')).toBeVisible();
  await list.getByRole('button', { name: 'Press the new keys' }).click();
  await press(page, 'Control+Shift+Y');
  await expect(list.getByRole('button', { name: 'Where am I Ctrl+Shift+Y, your keys' })).toBeVisible();
  await press(page, 'Escape');
  await expect(list).toBeHidden();
  await page.reload();
  await boardIsThere(page, 'Grid');
  await press(page, 'Alt+Shift+W');
  await expect(said(page)).toBeHidden();
  await press(page, 'Control+Shift+Y');
  await expect(said(page)).toContainText('Co-creating our strategy, Main board.');
});

test('nothing overflows at 320 px with the bars, the menu, the palette or the list of keys', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice({ viewport: { width: 320, height: 640 } });
  await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Grid');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.keyboard.press('Enter');
  await page.keyboard.type('A note');
  await press(page, 'Control+Enter');
  expect(await overflow()).toBe(0);
  for (const chord of ['Alt+/', 'Control+/', 'Shift+F10']) {
    await press(page, chord);
    await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible();
    expect(await overflow()).toBe(0);
    await press(page, 'Escape');
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('menuitem', { name: 'Help and keys' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible();
});
