import { expect, type Locator, type Page } from '@playwright/test';
import type { Line } from '../support/createLine.ts';

export type View = 'Board' | 'Grid' | 'Both';

/** A link is made for the address the server was asked by; here everybody is on this machine. */
export function linkOn(url: string, link: string): string {
  const { pathname, hash } = new URL(link, url);
  return `${url}${pathname}${hash}`;
}

/** Comes in through the door, and waits until the notes are there. */
export async function comeIn(page: Page, link: string, name: string, view: View): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your first name' }).fill(name);
  await page.getByRole('radio', { name: view }).check({ force: true });
  await page.getByRole('button', { name: 'Come in' }).click();
  await boardIsThere(page, view);
}

export async function boardIsThere(page: Page, view: View): Promise<void> {
  if (view !== 'Grid') await expect(page.getByRole('region', { name: /The world in 2035/ })).toBeVisible();
  if (view !== 'Board') await expect(page.getByRole('grid')).toBeVisible();
  await isSaved(page);
}

/** The page says that everything is on the server's disk. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
}

/** Cuts a device off: its line, and what the browser itself knows of it. */
export async function goOffline(page: Page, line: Line): Promise<void> {
  line.cut();
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText(/^Offline/)).toBeVisible();
}

export async function comeBack(page: Page, line: Line): Promise<void> {
  line.mend();
  await page.context().setOffline(false);
}

/** Writes a note into an empty place of the board, by mouse. */
export async function writeOnBoard(page: Page, address: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `${address}, empty` }).dblclick();
  await page.getByRole('textbox', { name: `New note, ${address}` }).fill(text);
  await page.getByRole('textbox', { name: `New note, ${address}` }).press('Control+Enter');
  await expect(noteOnBoard(page, text)).toBeVisible();
}

export function noteOnBoard(page: Page, text: string | RegExp) {
  return page.getByRole('listitem').filter({ hasText: text });
}

export function cellWith(page: Page, text: string | RegExp) {
  return page.getByRole('gridcell').filter({ hasText: text });
}

/** Drags with the mouse, slowly enough to be a drag. */
export async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = from.page();
  await from.hover();
  await mouse.down();
  const box = await to.boundingBox();
  if (box === null) throw new Error('there is no place to drag to');
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await mouse.up();
}

/** Goes to a cell of the grid by arrow keys, from the first one. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  // Right after coming in the focus is on its way; a person hears when it is there.
  await expect.poll(async () => (await focusedPlace(page)).column).not.toBeNull();
  await page.keyboard.press('Control+Home');
  for (let step = 0; (await focusedPlace(page)).column !== letters && step < 30; step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  for (let step = 0; (await focusedPlace(page)).row !== row && step < 300; step += 1) {
    const isAbove = Number((await focusedPlace(page)).row) < Number(row);
    await page.keyboard.press(isAbove ? 'ArrowDown' : 'ArrowUp');
  }
  expect(await focusedPlace(page)).toEqual({ column: letters, row });
}

/** Where a screen reader says that the focus is. */
async function focusedPlace(page: Page): Promise<{ column: string | null; row: string | null }> {
  return await page.evaluate(() => ({
    column: document.activeElement?.getAttribute('aria-colindextext') ?? null,
    row: document.activeElement?.getAttribute('aria-rowindextext') ?? null,
  }));
}
