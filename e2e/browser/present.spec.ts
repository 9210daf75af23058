import type { Page } from '@playwright/test';
import { type Colleague, openColleague } from '../screen-reader/Colleague.ts';
import type { NewSession } from '../support/api.ts';
import { findings } from './findings.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const LONG =
  'Every form works the first time, in the words that people use themselves, for everybody who comes in';

/** Kofi has written so many notes into A, and one into C. */
async function withNotes(url: string, session: NewSession, count: number): Promise<Colleague> {
  const kofi = await openColleague(url, session, 'Kofi');
  for (let row = 2; row < count + 2; row += 1)
    await kofi.do('write', { cell: `A${row}`, text: `${row}: ${LONG}` });
  await kofi.do('write', { cell: 'C2', text: 'Travel paid' });
  return kofi;
}

/** Starts it as somebody does who uses the keyboard alone, or by touch. */
async function present(page: Page, how: 'keys' | 'touch' = 'keys') {
  if (how === 'keys') {
    await page.keyboard.press('Alt+/');
    await page.getByRole('combobox').fill('present');
    await page.keyboard.press('Enter');
  } else {
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('menuitem', { name: 'Present the board' }).tap();
  }
  const dialog = page.getByRole('dialog', { name: /^Presentation/ });
  await expect(letters(page)).toBeFocused();
  return dialog;
}

const letters = (page: Page) => page.getByRole('slider', { name: 'Section' });
const noteIn = (page: Page, text: string | RegExp) =>
  page.getByRole('dialog').getByRole('listitem').filter({ hasText: text });
const heading = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 2 });
const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);
const scrolled = (page: Page) => page.getByRole('dialog').evaluate(({ scrollTop }) => scrollTop);

test('the board is presented by keyboard alone, and axe finds nothing in it', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const kofi = await withNotes(evenboard.url, session, 3);
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  await page.getByRole('gridcell', { name: /^3: Every form/ }).focus();
  const dialog = await present(page);
  await expect.poll(() => isFullScreen(page)).toBe(true);
  await expect(heading(page)).toHaveText(/The world in 2035/);
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  const found = await findings(page, 'a section with notes');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByText('There are no notes here yet.')).toBeVisible();
  found.push(...(await findings(page, 'an empty section')));
  await page.keyboard.press('PageDown');
  await expect(noteIn(page, 'Travel paid')).toBeVisible();
  await page.keyboard.press('End');
  await expect(dialog.getByText(/^(\d+) of \1$/)).toBeVisible();
  found.push(...(await findings(page, 'the last section')));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => isFullScreen(page)).toBe(false);
  await expect(page.getByRole('gridcell', { name: /^3: Every form/ })).toBeFocused();
  expect(found).toEqual([]);
  kofi.destroy();
});

test('what others add appears, and nothing scrolls by itself', async ({ evenboard, session, openDevice }) => {
  const kofi = await withNotes(evenboard.url, session, 12);
  const page = await openDevice({ viewport: { width: 700, height: 700 } });
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
  await present(page);
  // A clicker has two keys alone: first they show what does not fit, then they turn the page.
  await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(/The world in 2035/);
  expect(await scrolled(page)).toBeGreaterThan(0);
  const seen = noteIn(page, '6: Every form');
  await seen.evaluate((note) => note.scrollIntoView());
  const top = (await seen.boundingBox())?.y ?? Number.NaN;
  await kofi.do('edit', { cell: 'A2', text: `${LONG}. ${LONG}. ${LONG}. ${LONG}.` });
  await kofi.do('write', { cell: 'A14', text: 'One more' });
  await expect(noteIn(page, 'One more')).toBeAttached();
  expect((await seen.boundingBox())?.y).toBeCloseTo(top, 0);
  await expect(letters(page)).toBeFocused();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('PageDown');
  await expect(heading(page)).not.toHaveText(/The world in 2035/);
  expect(await scrolled(page)).toBe(0);
  kofi.destroy();
});

for (const [where, options] of [
  ['320 px wide', { viewport: { width: 320, height: 640 }, hasTouch: true }],
  ['zoomed to 400 %', { viewport: { width: 320, height: 256 }, hasTouch: true, deviceScaleFactor: 4 }],
  ['in forced colours', { forcedColors: 'active', hasTouch: true }],
] as const) {
  test(`all of it can be read and pressed ${where}`, async ({ evenboard, session, openDevice }) => {
    const kofi = await withNotes(evenboard.url, session, 2);
    const page = await openDevice(options);
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Oluchi', 'Grid');
    const dialog = await present(page, 'touch');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const size = await noteIn(page, /2: Every form/).evaluate((text) =>
      Number.parseFloat(getComputedStyle(text).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(24);
    if (where === 'in forced colours')
      await expect(dialog.getByText('green', { exact: true }).first()).toBeVisible();
    for (const name of ['Next section', 'Next section', 'Previous section'])
      await dialog.getByRole('button', { name }).tap();
    await expect(letters(page)).toHaveAttribute('aria-valuenow', '2');
    expect(await findings(page, where)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop presenting' }).tap();
    await expect(dialog).toHaveCount(0);
    kofi.destroy();
  });
}
