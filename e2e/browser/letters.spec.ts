import type { Page } from '@playwright/test';
import { said } from './boardTools/toolTest.ts';
import { comeIn, linkOn, noteOnBoard, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

// Single letters on the board (WCAG 2.1.4), by keyboard alone: other ones, none, and the usual ones again.

const list = (page: Page) => page.getByRole('dialog', { name: 'List of keys' });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
const writing = (page: Page) => page.getByRole('textbox', { name: /^New note/ });

/** Goes on with Tab until a button, or what else is wanted, has the focus; then presses it. */
async function pressWith(page: Page, key: 'Enter' | 'Space', name: string | RegExp): Promise<void> {
  const wanted = list(page).getByRole('button', { name }).or(list(page).getByRole('checkbox', { name }));
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 30 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
  await page.keyboard.press(key);
}

/** Opens the list of keys at one command, ready for its new keys. */
async function openCommand(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+/');
  await expect(list(page).getByRole('textbox', { name: 'Find a command or a key' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(said(page)).toContainText('1 command.');
  await pressWith(page, 'Enter', name);
}

/** Presses keys for the open command. */
async function give(page: Page, key: string): Promise<void> {
  await pressWith(page, 'Enter', 'Press the new keys');
  await expect(list(page).getByRole('button', { name: 'Press the new keys', pressed: true })).toBeFocused();
  await page.keyboard.press(key);
}

async function closeList(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(noteOnBoard(page, 'Tea')).toBeFocused();
}

/** The key stands at the command in the menu of the note, or none does. */
async function keyInMenu(page: Page, command: string, key: string | undefined): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await expect(item(page, key === undefined ? command : `${command} ${key}`)).toBeVisible();
  if (key === undefined) await expect(item(page, command).locator('kbd')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(noteOnBoard(page, 'Tea')).toBeFocused();
}

test('letters of the board are given to other commands, switched off, and put back, by keyboard alone', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Idris', 'Board');
  await writeOnBoard(page, 'B2', 'Tea at four');
  const tea = noteOnBoard(page, 'Tea');
  await expect(tea).toBeFocused();

  await test.step('another letter, which the menu and the list show', async () => {
    await openCommand(page, 'new note', /^New note at the end of this section/);
    await give(page, 'j');
    await expect(said(page)).toContainText('New note at the end of this section: on the board J.');
    await expect(
      list(page).getByRole('button', { name: /^New note.* Ctrl\+Enter, on the board J, your keys$/ }),
    ).toBeVisible();
    await closeList(page);
    await keyInMenu(page, 'New note at the end of this section', 'Ctrl+Enter or J');
  });

  await test.step('it begins a note, and the old one does nothing and says so', async () => {
    await page.keyboard.press('n');
    await expect(said(page)).toContainText('Press Enter to edit this note.');
    await expect(writing(page)).toHaveCount(0);
    await page.keyboard.press('j');
    await expect(writing(page)).toBeFocused();
    await expect(writing(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await expect(tea).toBeFocused();
  });

  await test.step('a letter that another command has is named, and taken on asking', async () => {
    await openCommand(page, 'handle', /^Go to the handle of this note/);
    await give(page, 'm');
    await expect(said(page)).toContainText('M is used for: Move this note to…');
    await pressWith(page, 'Enter', 'Use M here instead');
    await expect(said(page)).toContainText('Go to the handle of this note: on the board M.');
    await closeList(page);
    await keyInMenu(page, 'Move to…', undefined);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Move B2' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tea).toBeFocused();
  });

  await test.step('after a reload too', async () => {
    await page.reload();
    await expect(tea).toBeVisible();
    await tea.focus();
    await page.keyboard.press('j');
    await expect(writing(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await expect(tea).toBeFocused();
  });

  await test.step('all switched off: no letter does anything, and the menu has every command', async () => {
    await page.keyboard.press('Control+/');
    await pressWith(page, 'Space', /^Single letters on the board: J, M, C/);
    await expect(said(page)).toContainText('Single letters do nothing on the board.');
    await closeList(page);
    for (const letter of ['j', 'm', 'c']) {
      await page.keyboard.press(letter);
      await expect(said(page)).toContainText('Press Enter to edit this note.');
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyInMenu(page, 'New note at the end of this section', 'Ctrl+Enter');
    await page.keyboard.press('Shift+F10');
    for (const command of ['Move to…', 'Colour', 'New note at the end of this section'])
      await expect(item(page, new RegExp(`^${command}`))).toBeVisible();
    await page.keyboard.press('Escape');
    await openCommand(page, 'new note', /^New note at the end of this section/);
    await give(page, 'k');
    await expect(said(page)).toContainText('Single letters are switched off');
    await closeList(page);
  });

  await test.step('the usual ones again', async () => {
    await page.keyboard.press('Control+/');
    await pressWith(page, 'Space', /^Single letters on the board/);
    await pressWith(page, 'Enter', 'Put all keys back');
    await expect(said(page)).toContainText('All commands have their usual keys again.');
    await closeList(page);
    await keyInMenu(page, 'New note at the end of this section', 'Ctrl+Enter or N');
    await page.keyboard.press('Shift+M');
    await expect(page.getByRole('button', { name: 'Move B2' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(writing(page)).toBeFocused();
  });
});
