import type { Page } from '@playwright/test';
import { findings } from './findings.ts';
import { comeIn, linkOn, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

/** Opens the settings from the list of commands, as one can on every page of a session. */
async function openSettings(page: Page) {
  await page.keyboard.press('Alt+/');
  await page.getByRole('dialog').getByRole('combobox').fill('Settings');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a preset at the door is three keys from the name to the grid, and asks nothing the next time', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  const link = linkOn(evenboard.url, session.links.participant);
  await page.goto(link);
  await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeFocused();
  await page.keyboard.type('Idris');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'A screen reader' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Grid' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Come in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toHaveCount(1);

  await page.goto(link);
  await expect(page.getByText('As you like it: Grid, A summary, Calm.')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('a calm page shows nobody’s pointers and marks, which are heard all the same, and moves nothing', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const link = linkOn(evenboard.url, session.links.participant);
  const [kofi, idris] = [await openDevice(), await openDevice()];
  await comeIn(kofi, link, 'Kofi', 'Board');
  await writeOnBoard(kofi, 'A2', 'Rest is on the timetable');
  await comeIn(idris, link, 'Idris', 'Both');
  await kofi.getByRole('listitem').filter({ hasText: 'Rest is on' }).focus();
  await kofi.keyboard.press('Enter');

  const onBoard = idris.getByRole('listitem').filter({ hasText: 'Rest is on' });
  const inGrid = idris.getByRole('gridcell').filter({ hasText: 'Rest is on' });
  const pill = onBoard.getByText('Kofi, writing');
  await expect(pill).toHaveCSS('clip-path', 'none');
  const asUsual = await onBoard.evaluate((note) => getComputedStyle(note).borderTopStyle);
  expect(asUsual).toBe('dashed');

  const dialog = await openSettings(idris);
  await dialog.getByRole('checkbox', { name: /Calm page/ }).check();
  await idris.keyboard.press('Escape');
  await expect(pill).toHaveCSS('clip-path', 'inset(50%)');
  await expect(pill).toHaveCount(1);
  await expect(onBoard).toHaveCSS('border-top-style', 'solid');
  await expect(inGrid.locator('.cell')).toHaveCSS('border-top-style', 'solid');
  await expect(inGrid).toContainText('Kofi is writing');
  const moving = await idris.evaluate(() =>
    [...document.querySelectorAll('button, li, td')].flatMap((one) => {
      const { transitionProperty, transitionDuration, animationName } = getComputedStyle(one);
      const isStill = transitionProperty === 'none' || /^0s(, 0s)*$/.test(transitionDuration);
      return isStill && animationName === 'none' ? [] : one.outerHTML.slice(0, 80);
    }),
  );
  expect(moving).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`large words are larger everywhere and fit a page ${width} px wide`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const page = await openDevice({ viewport: { width, height: 800 } });
    await page.goto(linkOn(evenboard.url, session.links.participant));
    const name = page.getByRole('textbox', { name: 'Your first name' });
    const before = await name.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize));
    await page.getByRole('radio', { name: 'Calm and large' }).check();
    await expect
      .poll(() => name.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize)))
      .toBeCloseTo(before * 1.25);
    expect(await sideways(page), 'door').toBe(0);

    await page.getByRole('radio', { name: 'Grid' }).check();
    await name.fill('Idris');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid')).toBeVisible();
    for (const view of ['Grid', 'Board', 'List']) {
      await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
      await expect(page.getByRole('region', { name: view, exact: true })).toBeVisible();
      expect(await sideways(page), view).toBe(0);
    }
    const dialog = await openSettings(page);
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth), 'settings').toBeLessThanOrEqual(
      0,
    );
    await page.goto(`${evenboard.url}/practice`);
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await sideways(page), 'practice').toBe(0);
  });
}

test('axe finds nothing in the settings and on the practice board', async ({ evenboard, openDevice }) => {
  const page = await openDevice();
  await page.goto(`${evenboard.url}/practice`);
  await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toHaveCount(1);
  const found = await findings(page, 'practice');
  const dialog = await openSettings(page);
  found.push(...(await findings(page, 'settings')));
  await dialog.getByRole('textbox', { name: /Your settings as a text/ }).fill('view: somewhere');
  await dialog.getByRole('button', { name: 'Use this text' }).click();
  found.push(...(await findings(page, 'settings not understood')));
  await dialog.getByRole('radio', { name: 'Large', exact: true }).check();
  found.push(...(await findings(page, 'settings, large words')));
  expect(found).toEqual([]);
});
