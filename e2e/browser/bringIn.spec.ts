import { findings } from './findings.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const FILE = {
  name: 'ideas.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('The world in 2035,New questions\r\nlate buses,who pays?\r\n'),
};

test('a file is brought in by keyboard on a small screen: axe finds nothing in what it would do, and it is taken back', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice({ viewport: { width: 320, height: 640 } });
  await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Grid');
  await page.keyboard.press('Alt+/');
  await page.getByRole('combobox').fill('bring in a');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bring in a workbook' });
  await dialog.getByLabel('The file').setInputFiles(FILE);
  expect(await findings(page, 'choosing a file')).toEqual([]);
  await dialog.getByRole('button', { name: 'See what it would do' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 notes would be added. Nothing has changed yet.')).toBeFocused();
  await expect(dialog.getByRole('row', { name: 'New questions (new) Main board 1' })).toBeVisible();
  expect(await findings(page, 'what it would do')).toEqual([]);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  await dialog.getByRole('button', { name: 'Bring it in' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 notes were added. You can take this back here')).toBeFocused();
  await dialog.getByRole('button', { name: 'Take it back' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Taken back: 2 notes.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: /New questions/ })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(true);
});
