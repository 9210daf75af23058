import type { Page } from '@playwright/test';
import { openColleague } from '../screen-reader/Colleague.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

/** How many of the corners and the middle of what has the focus are under something else, or out of sight. */
const hiddenPoints = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused?.hasAttribute('data-row')) throw new Error('no place has the focus');
    const { left, top, width, height } = focused.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((down) =>
      [0.1, 0.5, 0.9].map((across) => [across, down] as const),
    );
    return points.filter(
      ([across, down]) =>
        !focused.contains(document.elementFromPoint(left + width * across, top + height * down)),
    ).length;
  });

test('whoever walks the board by keys never comes to a note under the small map', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const kofi = await openColleague(evenboard.url, session, 'Kofi');
  for (const cell of ['A2', 'A24', 'E24']) await kofi.do('write', { cell, text: `Note ${cell}` });
  await kofi.destroy();
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Idris', 'Board');
  await expect(page.getByRole('button', { name: 'Hide the small map' })).toBeVisible();
  await page.getByRole('region', { name: 'Board' }).getByText('Note A2', { exact: true }).click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('.board-wall .note').filter({ hasText: 'Note E24' })).toBeFocused();
  expect(await hiddenPoints(page)).toBe(0);
  for (const key of [
    'ArrowLeft',
    'ArrowLeft',
    'ArrowUp',
    'ArrowRight',
    'ArrowDown',
    'ArrowRight',
    'Control+Home',
  ]) {
    await page.keyboard.press(key);
    await expect.poll(() => hiddenPoints(page)).toBe(0);
  }
});
