import type { Page } from '@playwright/test';
import { linkOn } from './person.ts';
import { expect, test } from './test.ts';

const step = (page: Page, number: number) =>
  expect(page.getByRole('region', { name: 'What to do now' })).toContainText(`Step ${number} of 9`);

test('the practice board teaches the grid by keyboard alone, without a line, and leads back to the door', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  const link = linkOn(evenboard.url, session.links.participant);
  await page.goto(link);
  await page.getByRole('link', { name: 'Try a practice board first' }).click();
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);
  await page.context().setOffline(true);
  const { keyboard } = page;

  await step(page, 1);
  await keyboard.press('ArrowRight');
  await step(page, 2);
  await keyboard.press('ArrowDown');
  await step(page, 3);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('More daylight');
  await keyboard.press('Enter');
  await step(page, 4);
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await keyboard.type(', please');
  await keyboard.press('Enter');
  await step(page, 5);
  await keyboard.press('ArrowUp');
  await keyboard.press('Alt+Shift+ArrowUp');
  await step(page, 6);
  await keyboard.press('Control+z');
  await step(page, 7);
  await keyboard.press('Alt+Shift+n');
  await expect(page.getByRole('gridcell').filter({ hasText: 'meet outside' })).toBeFocused();
  await step(page, 8);
  await keyboard.press('Alt+Shift+u');
  await expect(page.getByRole('dialog')).toContainText('And we end on time');
  await keyboard.press('Escape');
  await step(page, 9);
  await keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'List of keys' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'What to do now' })).toContainText('All done');
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);

  await page.context().setOffline(false);
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Come in' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeFocused();
  expect(page.url()).toBe(link);
});
