import type { Page } from '@playwright/test';
import { openColleague } from '../screen-reader/Colleague.ts';
import type { NewSession } from '../support/api.ts';
import type { Evenboard } from '../support/startEvenboard.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, type OpenDevice, test } from './test.ts';

const NOTES = ['A2', 'A3', 'B2', 'B3'] as const;
type Address = (typeof NOTES)[number];
const item = (page: Page, address: Address) =>
  page.locator('.board-wall .note').filter({ hasText: `Note ${address}` });

/** The colour over the picture of the notes at the upper edge of one: there a ring around it would be. */
async function edgeOf(page: Page, address: Address): Promise<string> {
  const box = await item(page, address).boundingBox();
  if (box === null) throw new Error(`${address} is not in the page`);
  return await page.evaluate(({ x, y, width }) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('.painted-notes > canvas')[1];
    const brush = canvas?.getContext('2d');
    if (!canvas || !brush) throw new Error('there is no picture');
    const { left, top } = canvas.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    const { data } = brush.getImageData((x - left) * ratio, (y - 2 - top) * ratio, width * ratio, 1);
    // That of most of its pixels: a dashed ring has gaps.
    const colours = [];
    for (let at = 0; at < data.length; at += 4) colours.push([...data.slice(at, at + 4)].join(' '));
    const alike = Map.groupBy(colours, (colour) => colour);
    return [...alike].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
  }, box);
}

type Opened = { evenboard: Evenboard; session: NewSession; openDevice: OpenDevice };
const NOTHING = '0 0 0 0';
const edges = async (page: Page) => await Promise.all(NOTES.map((address) => edgeOf(page, address)));

/** Idris on a board with four notes of Kofi's, on A3, and so far away that the notes cannot be read. */
async function openFromAfar({ evenboard, session, openDevice }: Opened) {
  const kofi = await openColleague(evenboard.url, session, 'Kofi');
  for (const cell of NOTES) await kofi.do('write', { cell, text: `Note ${cell}` });
  await kofi.destroy();
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Idris', 'Board');
  await item(page, 'A2').click();
  await page.keyboard.press('ArrowRight');
  await expect(item(page, 'A3')).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('-');
  await expect.poll(() => edgeOf(page, 'A3')).not.toBe(NOTHING);
  return page;
}

test('from afar, where a picture lies over the notes, one sees where one is, what is selected, and where it would land', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openFromAfar({ evenboard, session, openDevice });
  const focus = await edgeOf(page, 'A3');
  expect(await edges(page)).toEqual([NOTHING, focus, NOTHING, NOTHING]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => edges(page)).toEqual([NOTHING, NOTHING, focus, NOTHING]);

  await page.keyboard.press('Control+a');
  await expect
    .poll(async () => (await edges(page)).map((edge) => edge === NOTHING))
    .toEqual([true, true, false, false]);
  await page.keyboard.press('Escape');
  await expect.poll(() => edgeOf(page, 'B3')).toBe(NOTHING);

  const from = await item(page, 'A2').boundingBox();
  const to = await item(page, 'B3').boundingBox();
  if (from === null || to === null) throw new Error('a note is not in the page');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await expect.poll(() => edgeOf(page, 'B3')).not.toBe(NOTHING);
  await page.mouse.up();
  await expect(page.getByRole('contentinfo').getByText('Last message:').locator('..')).toContainText('B3');
});

test('from afar, a note that is opened comes so close that its words can be read; so does an empty place', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openFromAfar({ evenboard, session, openDevice });
  const editor = page.locator('.board-wall textarea');
  const canBeRead = async () => {
    await expect(editor).toBeInViewport({ ratio: 0.99 });
    expect((await editor.boundingBox())?.width).toBeGreaterThan(130);
  };
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await canBeRead();
  await page.keyboard.type(', mended');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.board-wall .note').filter({ hasText: 'Note A3, mended' })).toBeFocused();

  for (let step = 0; step < 5; step += 1) await page.keyboard.press('-');
  await page.getByRole('button', { name: 'A4, empty' }).dblclick();
  await expect(editor).toBeFocused();
  await canBeRead();
  await page.keyboard.press('Escape');
});
