import type { Page } from '@playwright/test';
import { cellWith, comeIn, isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const line = (page: Page) => page.getByRole('form', { name: /^Type what is said/ });
const words = (page: Page) => line(page).getByRole('textbox', { name: /^What is said/ });
const strip = (page: Page) => page.getByRole('region', { name: 'Typed for you' });
const lastSaid = (page: Page) => page.locator('.said');

/** Presses keys and counts them; what is typed as text counts for nothing. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

test('a facilitator takes down what people say by keyboard alone, they see it come and answer for it', async ({
  evenboard: { url },
  session,
  openDevice,
}) => {
  const [kofi, oluchi] = [await openDevice(), await openDevice()];
  await comeIn(kofi, linkOn(url, session.links.participant), 'Kofi', 'Grid');
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await expect(oluchi.getByRole('button', { name: 'Type what is said' })).toBeVisible();
  await expect
    .poll(() => oluchi.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('gridcell');

  await press(oluchi, 'Alt+Shift+C');
  await expect(words(oluchi)).toBeFocused();
  await test.step('a new speaker: the text and two keys', async () => {
    let keys = await press(oluchi, 'Alt+1');
    await oluchi.keyboard.type('A minibus on');
    await expect(cellWith(kofi, 'A minibus on')).toContainText('being typed');
    await oluchi.keyboard.type(' Thursdays');
    keys += await press(oluchi, 'Enter');
    expect(keys).toBeLessThanOrEqual(3);
    await expect(lastSaid(oluchi)).toHaveText(/A2, for Kofi\./);
    await expect(cellWith(kofi, 'A minibus on Thursdays')).toContainText('unconfirmed');
  });
  await test.step('the same speaker: the text and one key; a reload in the middle of a word', async () => {
    await oluchi.keyboard.type('And a taxi when the last b');
    await expect(cellWith(kofi, 'the last b')).toBeVisible();
    // For what comes below: abbreviations are read when the page is loaded.
    await oluchi.evaluate(() =>
      localStorage.setItem('evenboard.shorthand', '[{"short":"cp","words":"co-production"}]'),
    );
    await oluchi.reload();
    await expect(words(oluchi)).toHaveValue('And a taxi when the last b');
    await press(oluchi, 'Alt+Shift+C');
    await expect(words(oluchi)).toBeFocused();
    await oluchi.keyboard.press('End');
    await oluchi.keyboard.type('us has gone');
    await press(oluchi, 'Enter');
    await expect(cellWith(kofi, 'And a taxi when the last bus has gone')).toHaveCount(1);
    await expect(cellWith(kofi, /taxi/)).toHaveCount(1);
  });
  await test.step('somebody who is not in the list, and who has not been heard', async () => {
    await press(oluchi, 'Shift+Tab', 'Shift+Tab');
    await expect(line(oluchi).getByRole('combobox', { name: 'Who is speaking?' })).toBeFocused();
    await oluchi.keyboard.type('Edna');
    await press(oluchi, 'Enter');
    await expect(lastSaid(oluchi)).toHaveText(/Edna is speaking\./);
    await expect(line(oluchi).getByRole('button', { name: /^Edna.*not heard yet/ })).toBeVisible();
    await expect(line(oluchi).getByRole('button', { name: /^Kofi.*just now/ })).toBeVisible();
    await oluchi.keyboard.type('Ring me first');
    await press(oluchi, 'Enter');
    await expect(cellWith(kofi, 'Ring me first')).toContainText('Edna');
  });

  await test.step('a keyboard on a screen, which composes words and does not say which key was pressed', async () => {
    const keyboard = await oluchi.context().newCDPSession(oluchi);
    const taken = { key: 'Unidentified', windowsVirtualKeyCode: 229 };
    const compose = async (text: string) => {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...taken });
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    };
    const commit = (text: string) => keyboard.send('Input.insertText', { text });
    for (const text of ['M', 'Mo', 'Mor', 'More']) await compose(text);
    await commit('More');
    await commit(' ');
    for (const text of ['c', 'cp']) await compose(text);
    await commit('cp ');
    await expect(words(oluchi)).toHaveValue('More co-production ');
    await commit('please');
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...taken });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'char', text: '\r', ...taken });
    await expect(lastSaid(oluchi)).toHaveText(/A5, for Edna\./);
    await expect(cellWith(kofi, 'More co-production please')).toContainText('Edna');
    await expect(words(oluchi)).toHaveValue('');
    await press(oluchi, 'Control+z');
    await expect(cellWith(kofi, 'More co-production please')).toHaveCount(0);
  });

  await test.step('Kofi confirms one and changes the other, and is back where he was', async () => {
    await expect(strip(kofi)).toContainText('A minibus on Thursdays');
    await kofi.getByRole('gridcell').last().focus();
    await strip(kofi).getByRole('button', { name: 'That’s right' }).press('Enter');
    await expect(cellWith(oluchi, 'A minibus on Thursdays')).not.toContainText('unconfirmed');
    await expect(strip(kofi)).toContainText('And a taxi');
    await strip(kofi).getByRole('button', { name: 'Change it' }).press('Enter');
    await expect(kofi.getByRole('textbox', { name: /A3/ })).toBeFocused();
    await kofi.keyboard.type(', paid');
    await kofi.keyboard.press('Control+Enter');
    await expect(cellWith(oluchi, 'gone, paid')).not.toContainText('unconfirmed');
    await expect(strip(kofi)).toHaveCount(0);
  });
  await test.step('what is left is read back and confirmed for who is not on a screen', async () => {
    await line(oluchi).getByRole('button', { name: '1 note not confirmed yet' }).press('Enter');
    const dialog = oluchi.getByRole('dialog', { name: 'Not confirmed yet' });
    await dialog.getByRole('button', { name: 'Confirm A4' }).press('Enter');
    await expect(dialog).toContainText('Everything that was typed for others here is confirmed.');
    await oluchi.keyboard.press('Escape');
  });
  await isSaved(oluchi);
});
