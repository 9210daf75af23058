import type { Page } from '@playwright/test';
import { middleOf, pickUpByFinger, putFingers } from './boardTools/finger.ts';
import { said } from './boardTools/toolTest.ts';
import { type WatchedBoard, watchBoard } from './boardTools/watchBoard.ts';
import { comeIn, linkOn, noteOnBoard } from './person.ts';
import { expect, type OpenDevice, test } from './test.ts';

// What fingers do on the board, by real touch events: on telephones one section is shown, on a tablet there is a wall.

const TELEPHONE = { width: 390, height: 844 };
const SMALL_TELEPHONE = { width: 320, height: 640 };
const TABLET = { width: 768, height: 1024 };

const PICKED_UP_AFTER_MS = 250;

const pickedUp = (page: Page) => () => expect(said(page)).toContainText('Picked up');
const section = (page: Page, title: string) => page.getByRole('region', { name: title });
const [SECTION_A, SECTION_B, SECTION_C] = [
  'The world in 2035',
  'What we want to see by 2022',
  'What we already do well',
];
const zoomOf = (page: Page) =>
  page.locator('.board-wall').evaluate((wall) => Number(/scale\((.+)\)/.exec(wall.style.transform)?.[1]));

interface Here {
  readonly evenboard: { readonly url: string };
  readonly session: Parameters<typeof watchBoard>[1];
  readonly openDevice: OpenDevice;
}

/** Kites, Lamps and Boats are in A, Drums and Flutes in B, all Kofi's, who facilitates; Siân comes with a touch screen. */
async function open({ evenboard, session, openDevice }: Here, viewport: typeof TELEPHONE) {
  const kofi = await watchBoard(evenboard.url, session, 'Kofi', 'facilitator');
  const notes = { A2: 'Kites', A3: 'Lamps', A4: 'Boats', B2: 'Drums', B3: 'Flutes' };
  for (const [address, words] of Object.entries(notes)) await kofi.write(address, words);
  const page = await openDevice({ hasTouch: true, isMobile: true, viewport });
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Board');
  await expect(noteOnBoard(page, 'Boats')).toBeVisible();
  return { kofi, page };
}

const has = (kofi: WatchedBoard, address: string, words: string | undefined) =>
  expect.poll(() => kofi.textAt(address), `what Kofi has in ${address}`).toBe(words);

for (const viewport of [TELEPHONE, SMALL_TELEPHONE]) {
  test(`${viewport.width} px: a finger carries a note over the sides of the page to other sections, and back`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const { kofi, page } = await open({ evenboard, session, openDevice }, viewport);
    const [left, right] = [10, viewport.width - 10];
    const finger = await pickUpByFinger(noteOnBoard(page, 'Kites'), pickedUp(page));
    const { y } = await middleOf(noteOnBoard(page, 'Kites'));
    await finger.moveTo({ x: viewport.width / 2, y: y + 20 });
    await finger.moveTo({ x: right, y });
    await expect(section(page, SECTION_B)).toBeVisible();
    await expect(section(page, SECTION_C)).toBeVisible();
    await finger.moveTo({ x: left, y });
    await expect(section(page, SECTION_B)).toBeVisible();
    const flutes = await middleOf(noteOnBoard(page, 'Flutes'));
    await finger.moveTo({ x: viewport.width / 2, y: flutes.y });
    await expect(said(page)).toContainText('Before “Flutes”, What we want to see by 2022, row 3.');
    await finger.lift();
    await has(kofi, 'B3', 'Kites');
    await has(kofi, 'A2', undefined);
    await expect(noteOnBoard(page, 'Kites')).toBeFocused();
    await expect(noteOnBoard(page, 'Kites')).toBeInViewport();
    await expect(section(page, SECTION_A)).toHaveCount(0);
    kofi.destroy();
  });
}

for (const viewport of [TELEPHONE, TABLET]) {
  test(`${viewport.width} px: a locked section says so under a note in hand, keeps it out, and its own notes stay`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const { kofi, page } = await open({ evenboard, session, openDevice }, viewport);
    await kofi.lock('B2');
    const kites = noteOnBoard(page, 'Kites');
    const finger = await pickUpByFinger(kites, pickedUp(page));
    const { x, y } = await middleOf(kites);
    await finger.moveTo({ x: x + 20, y: y + 20 });
    if (viewport === TELEPHONE) {
      await finger.moveTo({ x: viewport.width - 10, y });
      await expect(section(page, SECTION_B)).toBeVisible();
    }
    await finger.moveTo(await middleOf(noteOnBoard(page, 'Drums')));
    await expect(said(page)).toContainText('Locked: only facilitators can put notes here.');
    await expect(said(page)).toBeInViewport();
    await expect(page.locator('.is-locked')).toBeVisible();
    await finger.lift();
    await expect(said(page)).toContainText('Only facilitators can change this section now.');
    await expect(page.locator('.is-locked')).toHaveCount(0);
    await expect(kites).toBeInViewport();
    await expect(kites).toBeFocused();
    await has(kofi, 'A2', 'Kites');

    if (viewport === TELEPHONE) await page.getByRole('button', { name: 'Next section' }).tap();
    // Something else is said in between.
    await noteOnBoard(page, 'Flutes').tap();
    await page.keyboard.press('Alt+Shift+W');
    await expect(said(page)).toContainText('B3');
    const on = await putFingers(page, await middleOf(noteOnBoard(page, 'Drums')));
    await expect(said(page)).toContainText('Only facilitators can change this section now.');
    await expect(said(page)).toBeInViewport();
    await expect(page.locator('.board-hand')).toHaveCount(0);
    await on.lift();
    await has(kofi, 'B2', 'Drums');
    kofi.destroy();
  });

  test(`${viewport.width} px: a finger that rests on a note and lets go opens its menu`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const { kofi, page } = await open({ evenboard, session, openDevice }, viewport);
    const finger = await pickUpByFinger(noteOnBoard(page, 'Lamps'), pickedUp(page));
    await finger.lift();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.getByRole('menuitem', { name: /^Delete/ }).tap();
    await has(kofi, 'A3', undefined);
    await has(kofi, 'A2', 'Kites');
    // Where the browser itself asks for a menu after a long press: no mouse has taken the focus there before.
    await noteOnBoard(page, 'Boats').dispatchEvent('contextmenu');
    await page.getByRole('menuitem', { name: /^Delete/ }).tap();
    await has(kofi, 'A4', undefined);
    kofi.destroy();
  });

  test(`${viewport.width} px: a note that somebody moves while a finger holds it is still in hand, and can be put down`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const { kofi, page } = await open({ evenboard, session, openDevice }, viewport);
    const finger = await pickUpByFinger(noteOnBoard(page, 'Kites'), pickedUp(page));
    await kofi.move('A2', 'C2');
    await expect(said(page)).toContainText('Somebody has just moved this note to C2');
    await finger.moveTo(await middleOf(noteOnBoard(page, 'Lamps')));
    await expect(said(page)).toContainText('Before “Lamps”');
    await finger.lift();
    await has(kofi, 'A3', 'Kites');
    await has(kofi, 'C2', undefined);
    await expect(page.locator('.board-hand')).toHaveCount(0);
    kofi.destroy();
  });
}

for (const viewport of [SMALL_TELEPHONE, TELEPHONE, TABLET]) {
  test(`${viewport.width} px: all that a finger presses on the board and in the list is 44 px large`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const { kofi, page } = await open({ evenboard, session, openDevice }, viewport);
    const tooSmall = () =>
      page.locator('main :is(button, select, a, label)').evaluateAll((targets) =>
        targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const isSmall = width > 0 && Math.min(width, height) < 43.5;
          return isSmall ? [target.getAttribute('aria-label') ?? target.textContent] : [];
        }),
      );
    await expect.poll(tooSmall).toEqual([]);
    await page.getByRole('radio', { name: 'List' }).check({ force: true });
    await expect(page.getByRole('button', { name: 'More for A2' })).toBeVisible();
    await expect.poll(tooSmall).toEqual([]);
    kofi.destroy();
  });
}

test('on a tablet two fingers change the size and pull the wall, also with one of them on a note', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { kofi, page } = await open({ evenboard, session, openDevice }, TABLET);
  const lamps = noteOnBoard(page, 'Lamps');
  const on = await middleOf(lamps);
  const before = await zoomOf(page);
  const apart = await putFingers(page, on, { x: on.x + 60, y: on.y + 60 });
  // The first finger rests for longer than it takes to pick a note up.
  const start = Date.now();
  while (Date.now() < start + 2 * PICKED_UP_AFTER_MS)
    await apart.moveTo(on, { x: on.x + 160, y: on.y + 160 });
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.5);
  await expect(page.locator('.board-hand')).toHaveCount(0);
  await apart.lift();
  const zoom = await zoomOf(page);
  const from = await middleOf(lamps);
  const pull = await putFingers(page, on, { x: on.x + 80, y: on.y });
  await pull.moveTo({ x: on.x - 60, y: on.y - 40 }, { x: on.x + 20, y: on.y - 40 });
  await pull.lift();
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom, 1);
  const to = await middleOf(lamps);
  expect(Math.round(to.x - from.x)).toBeCloseTo(-60, -1);
  expect(Math.round(to.y - from.y)).toBeCloseTo(-40, -1);
  await has(kofi, 'A3', 'Lamps');
  kofi.destroy();
});
