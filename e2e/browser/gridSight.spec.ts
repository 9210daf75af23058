import { addNote, addSection, readBoard, renameSection } from '@evenboard/board';
import type { Locator, Page } from '@playwright/test';
import { joinSession } from '../support/api.ts';
import { openReplica } from '../support/Replica.ts';
import { boardIsThere, cellWith, comeIn, goToCell, linkOn, noteOnBoard, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

const RING_PX = 3;

/** Whether somebody who looks can tell that the focus is here: a ring as wide as it must be, and other pixels than without it. */
async function hasRing(place: Locator): Promise<boolean> {
  const page = place.page();
  await place.scrollIntoViewIfNeeded();
  // By a key and not by the mouse, so that the browser takes it for a focus that is to be seen.
  await page.keyboard.press('Shift');
  await place.evaluate((element: HTMLElement) => element.focus({ focusVisible: true } as FocusOptions));
  const { width, style } = await place.evaluate((element) => {
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    return { width: Number.parseFloat(outlineWidth), style: outlineStyle };
  });
  const withRing = await around(page, place);
  await place.evaluate((element: HTMLElement) => element.blur());
  return width >= RING_PX && style !== 'none' && !withRing.equals(await around(page, place));
}

async function around(page: Page, place: Locator): Promise<Buffer> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  return await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the focus is seen on cells, headers, notes and buttons, ${colorScheme}`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const page = await openDevice({ colorScheme });
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Board');
    await writeOnBoard(page, 'A2', 'Nobody has to ask');
    expect(await hasRing(noteOnBoard(page, 'Nobody has to ask'))).toBe(true);
    expect(await hasRing(page.getByRole('button', { name: 'B2, empty' }))).toBe(true);
    expect(await hasRing(page.getByRole('button', { name: 'Menu', exact: true }))).toBe(true);
    await page.getByRole('radio', { name: 'Grid' }).check({ force: true });
    await boardIsThere(page, 'Grid');
    expect(await hasRing(cellWith(page, 'Nobody has to ask'))).toBe(true);
    expect(await hasRing(page.getByRole('gridcell', { name: 'empty' }).first())).toBe(true);
    expect(await hasRing(page.getByRole('columnheader').nth(1))).toBe(true);
  });
}

test('the number at the left of a row, the row that is told and the address are one number, from the header on', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  const rows = await page
    .getByRole('grid')
    .locator('tr')
    .evaluateAll((all) =>
      all.map((row) => ({
        told: row.getAttribute('aria-rowindex'),
        shown: row.querySelector('th')?.lastChild?.textContent,
        addresses: [...row.querySelectorAll('[aria-rowindextext]')].map((place) =>
          place.getAttribute('aria-rowindextext'),
        ),
      })),
    );
  expect(rows.length).toBeGreaterThan(2);
  rows.forEach(({ told, shown, addresses }, index) => {
    expect(told).toBe(String(index + 1));
    expect(shown).toBe(told);
    expect(new Set(addresses)).toEqual(new Set([told]));
  });
});

test('arrow keys reach every place of the grid, and Tab passes it by in one step', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  const address = (place: Element | null) =>
    `${place?.getAttribute('aria-colindextext')}${place?.getAttribute('aria-rowindextext')}`;
  const all = await page
    .getByRole('grid')
    .locator('[aria-colindextext]')
    .evaluateAll((places) =>
      places.map(
        (place) => `${place.getAttribute('aria-colindextext')}${place.getAttribute('aria-rowindextext')}`,
      ),
    );
  await page.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  const reached = new Set<string>();
  const here = async () => {
    const place = await page.evaluate(`(${address})(document.activeElement)`);
    const isNew = !reached.has(String(place));
    reached.add(String(place));
    return isNew;
  };
  await here();
  for (let isRight = true, isInside = true; isInside; isRight = !isRight) {
    do await page.keyboard.press(isRight ? 'ArrowRight' : 'ArrowLeft');
    while (await here());
    await page.keyboard.press('ArrowDown');
    isInside = await here();
  }
  expect([...reached].sort()).toEqual(all.sort());

  await page.keyboard.press('Tab');
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);
});

test('a place is the same element whatever others do around it, and its focus is never given anew', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  await goToCell(page, 'B2');
  await page.keyboard.type('Nobody has to ask');
  await page.keyboard.press('Control+Enter');
  await expect(cellWith(page, 'Nobody has to ask')).toBeFocused();
  await page.evaluate(() => {
    const [place, heard] = [document.activeElement, [] as string[]];
    for (const kind of ['focusin', 'focusout']) document.addEventListener(kind, () => heard.push(kind));
    Object.assign(window, { sameElement: () => ({ heard, isSame: document.activeElement === place }) });
  });
  const joined = await joinSession(evenboard.url, session.sessionId, session.keys.participant, 'Kofi');
  const kofi = openReplica(evenboard.url, session.sessionId, joined.token);
  await kofi.synced();
  const { sections } = readBoard(kofi.board);
  const write = (section: string, text: string) =>
    addNote(kofi.board, { section, text, colour: 'blue', author: joined.participant.id });
  write(sections[0]?.id ?? '', 'before it');
  write(sections[1]?.id ?? '', 'below it');
  renameSection(kofi.board, sections[1]?.id ?? '', 'Another title');
  addSection(kofi.board, { title: 'Left of it', index: 0 });
  write(sections[0]?.id ?? '', 'the last');
  await expect(cellWith(page, 'the last')).toBeVisible();
  kofi.destroy();
  expect(await page.evaluate('window.sameElement()')).toEqual({ heard: [], isSame: true });
});

test('the live regions are there and empty before anything is said, and are the same when it is', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await page.goto(linkOn(evenboard.url, session.links.participant));
  await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeVisible();
  const regions = await page.evaluate(() => {
    const found = [...document.querySelectorAll('[data-live-announcer] > [aria-live]')];
    Object.assign(window, { regionsAtTheDoor: found });
    return found.map((region) => `${region.getAttribute('aria-live')}: ${region.textContent}`);
  });
  expect(regions.sort()).toEqual(['assertive: ', 'polite: ', 'polite: ']);
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  await page.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowLeft');
  const said = () =>
    page.evaluate(() =>
      (window as unknown as { regionsAtTheDoor: Element[] }).regionsAtTheDoor
        .map((region) => (region.isConnected ? region.textContent : 'not in the page any more'))
        .join(''),
    );
  await expect.poll(said).toBe('First column.');
});
