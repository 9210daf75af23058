import type { Page } from '@playwright/test';
import { type Colleague, openColleague } from '../screen-reader/Colleague.ts';
import type { NewSession } from '../support/api.ts';
import { findings } from './findings.ts';
import { isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

/** Comes in and chooses the list. */
async function comeIntoList(page: Page, url: string, { links }: NewSession): Promise<void> {
  await page.goto(linkOn(url, links.participant));
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Oluchi');
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByRole('heading', { name: /The world in 2035/ })).toBeVisible();
  await isSaved(page);
}

async function withNotes(url: string, session: NewSession): Promise<Colleague> {
  const kofi = await openColleague(url, session, 'Kofi');
  for (let row = 2; row < 12; row += 1)
    for (const letter of ['A', 'B', 'C'])
      await kofi.do('write', {
        cell: `${letter}${row}`,
        text: `Note ${letter}${row}, with some words to read`,
      });
  return kofi;
}

const item = (page: Page, text: string) =>
  page.getByRole('listitem').filter({ hasText: text }).locator('[data-part="item"]');
const topOf = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-item]')?.getBoundingClientRect().top);

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
]) {
  test(`what others do moves neither the focus nor what is in sight, ${viewport.width} px wide`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const kofi = await withNotes(evenboard.url, session);
    const page = await openDevice({ viewport });
    await comeIntoList(page, evenboard.url, session);
    await item(page, 'Note A6').focus();
    const top = await topOf(page);
    const things: [string, Record<string, string>][] = [
      ['delete', { cell: 'A2' }],
      ['delete', { cell: 'A3' }],
      ['edit', { cell: 'A4', text: 'Longer words\nin three\nlines' }],
      ['write', { cell: 'A2', text: 'A new one\non top' }],
      ['delete', { cell: 'A10' }],
      ['delete', { cell: 'A11' }],
      ['delete', { cell: 'A9' }],
      ['delete', { cell: 'A8' }],
      ['delete', { cell: 'A7' }],
      [
        'rename',
        {
          section: 'A',
          title: 'The world in 2035, and after that for as long as anybody can say what will be',
        },
      ],
    ];
    for (const [doing, what] of things) {
      await kofi.do(doing, what);
      await isSaved(page);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Note A6/);
      await expect
        .poll(() => topOf(page), { message: `${doing} ${JSON.stringify(what)}` })
        .toBeCloseTo(top ?? 0, 0);
    }
    await kofi.do('move', { cell: 'A6', to: 'B2' });
    await expect(page.getByRole('button', { name: 'Edit B2' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Note A6/);
    expect(await topOf(page)).toBeCloseTo(top ?? 0, 0);
    await kofi.do('delete', { cell: 'B2' });
    await expect(page.getByText('B2: empty')).toBeVisible();
    expect(await topOf(page)).toBeCloseTo(top ?? 0, 0);
    kofi.destroy();
  });
}

test('on a telephone the list takes the place of both views, one section at a time', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const kofi = await withNotes(evenboard.url, session);
  const page = await openDevice({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await comeIntoList(page, evenboard.url, session);
  await expect(page.getByRole('radio', { name: 'Both' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await page.getByRole('button', { name: 'Next section' }).tap();
  await expect(page.getByRole('button', { name: 'Write a note in B' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Edit C3' }).tap();
  await page.getByRole('textbox', { name: 'Note C3' }).fill('By touch');
  await page.getByRole('button', { name: 'More for C2' }).tap();
  await page.getByRole('menuitem', { name: 'Move to the section before' }).tap();
  await expect.poll(() => kofi.textAt('C3')).toBe('By touch');
  await expect.poll(() => kofi.textAt('B2')).toMatch(/^Note C2/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  kofi.destroy();
});

test('a comment is read and answered with two keys beside the words, and one to close', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const kofi = await withNotes(evenboard.url, session);
  await kofi.do('comment', { cell: 'A3', text: 'Since when?' });
  const page = await openDevice();
  await comeIntoList(page, evenboard.url, session);
  await item(page, 'Note A3').focus();
  await page.keyboard.press('Shift+F2');
  await expect(page.getByRole('textbox', { name: 'Your answer to Kofi' })).toBeFocused();
  await page.keyboard.type('Since May.');
  await page.keyboard.press('Control+Enter');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: /^Since May\./ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item(page, 'Note A3')).toBeFocused();
  await expect(page.getByRole('button', { name: '2 comments on A3' })).toBeVisible();
  kofi.destroy();
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
]) {
  test(`axe finds nothing in the list and the comments, ${viewport.width} px`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const kofi = await withNotes(evenboard.url, session);
    await kofi.do('comment', { cell: 'A2', text: 'Since when?' });
    const page = await openDevice({ viewport });
    await comeIntoList(page, evenboard.url, session);
    await kofi.do('edit', { cell: 'A3', text: 'Changed by Kofi' });
    await expect(page.getByText(/changed$/)).toBeVisible();
    const picture = (name: string) => picturesTo(page, `${name}-${viewport.width}`);
    await item(page, 'Note A2').focus();
    await picture('list');
    const found = await findings(page, 'list');
    await page.getByRole('button', { name: 'Edit A2' }).click();
    await picture('list-editing');
    found.push(...(await findings(page, 'editing')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More for A2' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await picture('list-menu');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 comment on A2' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('Since May.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Settle' }).first().click();
    await picture('comments');
    found.push(...(await findings(page, 'comments')));
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    kofi.destroy();
  });
}

/** To look at: with a folder in PICTURES. */
async function picturesTo(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
