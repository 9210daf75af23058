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
  await expect(dialog.getByText('2 notes were added. You can take this back here')).toBeVisible();
  await expect(dialog.locator('.dialog-foot').getByRole('button', { name: 'Close' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Take it back' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Taken back: 2 notes.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: /New questions/ })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(true);
});

test('cells that are pasted from a spreadsheet come in their colours, and nothing of their table troubles the page’s policy', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Idris', 'Grid');
  await page.getByRole('gridcell').first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'one\ttwo');
    const cells = '<td class=xl65 style="height:15pt">one</td><td style="background-color:#ff0000">two</td>';
    const styles = '<style><!-- .xl65 {background:#70AD47;} --></style>';
    data.setData('text/html', `${styles}<table><tr>${cells}</tr></table>`);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(page.getByText('2 notes of yours pasted, A2 to B2.').first()).toBeVisible();
  const colourOf = (words: string) =>
    page.getByRole('gridcell', { name: new RegExp(words) }).evaluate((cell) => {
      const painted = [cell, ...cell.querySelectorAll('*')].map(
        (one) => getComputedStyle(one).backgroundColor,
      );
      return painted.find((colour) => /^rgb\(/.test(colour) && !/255, 255, 255/.test(colour));
    });
  expect(await colourOf('one')).not.toBe(await colourOf('two'));
});
