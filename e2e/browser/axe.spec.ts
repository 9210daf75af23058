import type { Page } from '@playwright/test';
import { findings } from './findings.ts';
import { comeIn, linkOn, type View, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

test('axe finds nothing on the first page and at the door', async ({ evenboard, openDevice }) => {
  const page = await openDevice();
  await page.goto(evenboard.url);
  await expect(page.getByRole('heading', { name: 'Start a session' })).toBeVisible();
  const found = await findings(page, 'first page');
  await page.getByRole('button', { name: 'Start the session' }).click();
  found.push(...(await findings(page, 'first page without a title')));
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('Our strategy');
  await page.getByRole('button', { name: 'Start the session' }).click();
  const goIn = page.getByRole('link', { name: 'Go in' });
  await expect(goIn).toBeVisible();
  found.push(...(await findings(page, 'links')));
  await goIn.click();
  await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeVisible();
  found.push(...(await findings(page, 'door')));
  await page.getByRole('button', { name: 'Come in' }).click();
  found.push(...(await findings(page, 'door without a name')));
  await page.goto(`${evenboard.url}/s/nothing#here`);
  await expect(page.getByText('This link does not open a session.')).toBeVisible();
  found.push(...(await findings(page, 'wrong link')));
  expect(found).toEqual([]);
});

test('axe finds nothing in the session in each view, nor while editing, nor in the menu', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Board');
  await writeOnBoard(page, 'A2', 'Nobody has to ask to be let in');
  await writeOnBoard(page, 'B3', 'Every form works the first time');
  const found: string[] = [];
  for (const view of ['Board', 'Grid', 'Both'] as const) {
    await switchTo(page, view);
    found.push(...(await findings(page, view)));
    found.push(...(await whileEditing(page, view)), ...(await inMenu(page)));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing in the dialogs', async ({ evenboard, session, openDevice }) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Board');
  await writeOnBoard(page, 'A2', 'Nobody has to ask to be let in');
  await page.getByRole('listitem').filter({ hasText: 'Nobody has to ask' }).focus();
  const found: string[] = [];
  for (const name of ['Links', '1 here', 'Move to…', 'Colour']) {
    await page.getByRole('button', { name, exact: true }).click();
    found.push(...(await inDialog(page, name)));
  }
  for (const [name, chord] of [
    ['Commands and addresses', 'Alt+/'],
    ['List of keys', 'Control+/'],
  ] as const) {
    await page.keyboard.press(chord);
    found.push(...(await inDialog(page, name)));
  }
  for (const name of ['Sections…', 'Change my name', 'Forget this session on this device']) {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name }).click();
    found.push(...(await inDialog(page, name)));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing on an empty board and for a reader', async ({ evenboard, session, openDevice }) => {
  const host = await openDevice();
  await host.goto(evenboard.url);
  await host.getByRole('textbox', { name: 'What is it called?' }).fill('From nothing');
  await host.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'An empty board' });
  await host.getByRole('button', { name: 'Start the session' }).click();
  await host.getByRole('link', { name: 'Go in' }).click();
  await host.getByRole('textbox', { name: 'Your first name' }).fill('Oluchi');
  await host.getByRole('button', { name: 'Come in' }).click();
  await expect(host.getByRole('button', { name: 'Add a section' }).first()).toBeVisible();
  const found = await findings(host, 'empty board');
  const reader = await openDevice();
  await comeIn(reader, linkOn(evenboard.url, session.links.observer), 'Saoirse', 'Both');
  found.push(...(await findings(reader, 'reader')));
  expect(found).toEqual([]);
});

async function switchTo(page: Page, view: View): Promise<void> {
  await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
  if (view !== 'Board') await expect(page.getByRole('grid')).toBeVisible();
}

async function whileEditing(page: Page, view: View): Promise<string[]> {
  const holder = view === 'Board' ? page.getByRole('listitem') : page.getByRole('gridcell');
  await holder.filter({ hasText: 'Nobody has to ask' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note A2' })).toBeFocused();
  const found = await findings(page, 'editing');
  await page.keyboard.press('Escape');
  return found;
}

async function inDialog(page: Page, where: string): Promise<string[]> {
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog, where).toBeVisible();
  // The page around it is looked at by itself, in every view.
  const found = await findings(page, where, '.sheet');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return found;
}

async function inMenu(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  const found = await findings(page, 'menu');
  await page.keyboard.press('Escape');
  return found;
}
