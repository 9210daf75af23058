import type { Page } from '@playwright/test';
import { boardIsThere, comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const lastSaid = (page: Page) => page.locator('.said');
const dialog = (page: Page) => page.getByRole('dialog');

async function openFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Alt+/');
  await expect(page.getByRole('combobox', { name: /^A command/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('a newcomer waits at the door until a facilitator lets them in, or turns them away', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const [oluchi, kofi, eve] = [await openDevice(), await openDevice(), await openDevice()];
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await openFromPalette(oluchi, 'The door');
  await oluchi.getByRole('checkbox', { name: /Newcomers wait/ }).check();
  await expect(lastSaid(oluchi)).toContainText('Newcomers now wait until they are let in.');
  await oluchi.keyboard.press('Escape');

  for (const [page, name] of [
    [kofi, 'Kofi'],
    [eve, 'Eve'],
  ] as const) {
    await page.goto(linkOn(url, session.links.participant));
    await page.getByRole('textbox', { name: 'Your first name' }).fill(name);
    await page.getByRole('radio', { name: 'Grid' }).check({ force: true });
    await page.getByRole('button', { name: 'Come in' }).click();
    await expect(page.getByRole('heading', { name: `You are at the door, ${name}` })).toBeFocused();
  }
  await kofi.reload();
  await expect(kofi.getByRole('heading', { name: 'You are at the door, Kofi' })).toBeVisible();

  await oluchi.getByRole('button', { name: '2 at the door' }).click();
  await expect(dialog(oluchi).getByRole('gridcell', { name: /^Kofi/ })).toBeFocused();
  await oluchi.keyboard.press('Enter');
  await expect(lastSaid(oluchi)).toContainText('Kofi is let in.');
  await expect(dialog(oluchi).getByRole('gridcell', { name: /^Eve/ })).toBeFocused();
  await oluchi.keyboard.press('ArrowRight');
  await oluchi.keyboard.press('ArrowRight');
  await expect(dialog(oluchi).getByRole('button', { name: 'Turn Eve away' })).toBeFocused();
  await oluchi.keyboard.press('Enter');
  await expect(dialog(oluchi).getByRole('button', { name: 'Close' }).last()).toBeFocused();

  await boardIsThere(kofi, 'Grid');
  await expect(eve.getByRole('alert')).toContainText('A facilitator did not let you in.');
});

test('a signal is given by one key, seen and answered by a facilitator, and the hands stand in line', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const [oluchi, kofi, sian] = [await openDevice(), await openDevice(), await openDevice()];
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await comeIn(kofi, linkOn(url, session.links.participant), 'Kofi', 'Grid');
  await comeIn(sian, linkOn(url, session.links.participant), 'Siân', 'Grid');

  await kofi.keyboard.press('Alt+Shift+Digit1');
  await expect(lastSaid(kofi)).toContainText('Your hand is up.');
  await expect(oluchi.getByRole('button', { name: '1 signal' })).toBeVisible();
  await sian.keyboard.press('Alt+Shift+Digit1');
  await expect(lastSaid(sian)).toContainText('Your hand is up, number 2 in line.');

  await oluchi.getByRole('button', { name: '2 signals' }).click();
  await expect(dialog(oluchi).getByRole('gridcell').first()).toContainText('Kofi');
  await oluchi.keyboard.press('Enter');
  await expect(lastSaid(oluchi)).toContainText('Answered: raised hand of Kofi.');
  await expect(lastSaid(kofi)).toContainText('A facilitator has taken your hand down.');
  await expect(sian.getByRole('button', { name: 'Your hand is up, number 1 in line' })).toBeVisible();
  await sian.keyboard.press('Alt+Shift+Digit1');
  await expect(lastSaid(sian)).toContainText('Your hand is down.');
  await expect(dialog(oluchi)).toContainText('Nobody waits for a facilitator.');
});

test('a facilitator looks after people by keyboard: a name, writing, out and in again', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const [oluchi, kofi] = [await openDevice(), await openDevice()];
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await comeIn(kofi, linkOn(url, session.links.participant), 'Kofi', 'Grid');
  await oluchi.getByRole('button', { name: '2 here' }).click();
  const row = dialog(oluchi).getByRole('gridcell', { name: /^Kofi/ });
  await expect(row).toBeFocused();

  const choose = async (name: string) => {
    await oluchi.keyboard.press('Shift+F10');
    await oluchi.getByRole('menuitem', { name }).click();
  };
  await choose('Another name…');
  await expect(oluchi.getByRole('textbox', { name: 'First name' })).toBeFocused();
  await oluchi.keyboard.press('Control+a');
  await oluchi.keyboard.type('Kofi B.');
  await oluchi.keyboard.press('Enter');
  await expect(dialog(oluchi).getByRole('gridcell', { name: /^Kofi B\./ })).toBeFocused();
  await expect(lastSaid(oluchi)).toContainText('Kofi is now called Kofi B.');

  await choose('Switch their writing off');
  await expect(row).toContainText('writing is off');
  await expect(row).toBeFocused();
  await choose('Take out of the session…');
  await oluchi.keyboard.press('Enter');
  await expect(kofi.getByRole('heading', { level: 1 })).toContainText('no longer in this session');
  await expect(dialog(oluchi).getByRole('heading', { name: 'Gone' })).toBeVisible();
  await choose('Let them back in');
  await expect(lastSaid(oluchi)).toContainText('Kofi B. may come in again with their link.');
});

test('somebody without a screen comes in by themselves with their card; a link of one’s own leads to the phone', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const [oluchi, edna, phone] = [await openDevice(), await openDevice(), await openDevice()];
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await openFromPalette(oluchi, 'People');
  await oluchi.getByRole('button', { name: 'Add somebody without a screen' }).click();
  await oluchi.getByRole('textbox', { name: 'First name' }).fill('Edna');
  await oluchi.keyboard.press('Enter');
  await expect(dialog(oluchi).getByRole('gridcell', { name: /^Edna, .*by telephone/ })).toBeFocused();
  await oluchi.keyboard.press('Shift+F10');
  await oluchi.getByRole('menuitem', { name: /^Card/ }).click();
  const code = await oluchi.getByRole('textbox', { name: 'Code' }).inputValue();

  await edna.goto(`${url}/s/${session.sessionId}#${code}`);
  await edna.getByRole('button', { name: 'Come back in as Edna' }).click();
  await boardIsThere(edna, 'Both');
  await oluchi.getByRole('button', { name: 'Back to the list' }).click();
  await expect(dialog(oluchi).getByRole('gridcell', { name: /^Edna/ })).not.toContainText('by telephone');

  await openFromPalette(edna, 'another device');
  await edna.getByRole('button', { name: 'Make my link' }).click();
  const field = edna.getByRole('textbox', { name: 'Your own link' });
  await expect(field).toBeFocused();
  await phone.goto(linkOn(url, await field.inputValue()));
  await phone.getByRole('button', { name: 'Come back in as Edna' }).click();
  await boardIsThere(phone, 'Both');
});

test('a message of a facilitator is told once and stays until it is closed; a place is pointed at', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const [oluchi, kofi] = [await openDevice(), await openDevice()];
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');
  await comeIn(kofi, linkOn(url, session.links.participant), 'Kofi', 'Grid');
  await openFromPalette(oluchi, 'Messages');
  await oluchi.getByRole('textbox', { name: 'Message' }).fill('Tea is ready.');
  await oluchi.keyboard.press('Enter');
  await expect(lastSaid(oluchi)).toContainText('Sent to everybody.');
  await expect(kofi.getByText('Oluchi: Tea is ready.', { exact: true })).toBeVisible();
  await expect(lastSaid(kofi)).toContainText('Message from Oluchi: Tea is ready.');
  await kofi.reload();
  await kofi.getByRole('button', { name: 'Close message' }).click();
  await expect(kofi.getByText('Oluchi: Tea is ready.', { exact: true })).toBeHidden();

  await oluchi.keyboard.press('Escape');
  await openFromPalette(kofi, 'Point at this place');
  await expect(lastSaid(oluchi)).toContainText('Kofi points at A2.');
  await oluchi.keyboard.press('ArrowRight');
  await oluchi.keyboard.press('Alt+Shift+L');
  await expect(lastSaid(oluchi)).not.toContainText('Nobody');
  await oluchi.keyboard.press('Alt+Shift+B');
});
