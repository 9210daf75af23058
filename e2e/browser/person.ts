import { expect, type Page } from '@playwright/test';

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

export async function isOffline(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText(/^Offline/)).toBeVisible();
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
