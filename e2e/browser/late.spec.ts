import type { Page } from '@playwright/test';
import { joinSession, runCommand } from '../support/api.ts';
import { cellWith, comeBack, comeIn, goOffline, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const lastSaid = (page: Page) => page.locator('.said');
const dialog = (page: Page) => page.getByRole('dialog');
const WORDS = 'Written on the train, after the end';

test('words that come after the closing time are kept, found again and put on the board', async ({
  evenboard,
  session,
  line,
  openDevice,
}) => {
  const { url } = evenboard;
  const { token } = await joinSession(url, session.sessionId, session.keys.facilitator, 'Wren');
  const ask = (command: object) => runCommand<{ closesAt: number }>(url, session.sessionId, token, command);
  const [kofi, oluchi] = [await openDevice(), await openDevice()];
  await comeIn(kofi, linkOn(line.url, session.links.participant), 'Kofi', 'Grid');
  await comeIn(oluchi, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid');

  await goOffline(kofi, line);
  await kofi.getByRole('gridcell').first().focus();
  await kofi.keyboard.press('Enter');
  await kofi.keyboard.type(WORDS);
  await kofi.keyboard.press('Control+Enter');
  await expect(cellWith(kofi, WORDS)).toBeVisible();
  const { closesAt } = await ask({ type: 'setClosing', closesAt: 'now' });
  await expect
    .poll(
      async () => {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(`${url}/api/sessions/${session.sessionId}`, { headers });
        return ((await answer.json()) as { serverTime: number }).serverTime - closesAt;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(10_500);
  await comeBack(kofi, line);

  await expect(kofi.getByRole('region', { name: 'Now' })).toContainText(
    'The session had closed before your last change came',
  );
  await expect(lastSaid(kofi)).toContainText('Your words are kept for you.');
  await expect(cellWith(kofi, WORDS)).toHaveCount(0);
  await kofi.getByRole('button', { name: 'Words kept for you' }).click();
  await expect(dialog(kofi)).toContainText(WORDS);
  await expect(dialog(kofi)).toContainText('the session had closed');
  await dialog(kofi).getByRole('button', { name: 'Put on the board' }).click();
  await expect(lastSaid(kofi)).toContainText('Your words stay in the tray');

  await oluchi.getByRole('button', { name: 'Late words of others: 1' }).click();
  await expect(dialog(oluchi)).toContainText(`Kofi: ${WORDS}`);
  await dialog(oluchi).getByRole('button', { name: 'Put on the board' }).click();
  await expect(lastSaid(oluchi)).toContainText('It is a note on the board now.');
  await expect(dialog(oluchi).getByRole('heading', { name: 'Late words of others' })).toBeFocused();
  await oluchi.keyboard.press('Escape');
  await expect(cellWith(oluchi, WORDS)).toHaveCount(1);
  await expect(dialog(kofi)).toContainText('Nothing is left here.');
  await kofi.keyboard.press('Escape');
  await expect(cellWith(kofi, WORDS)).toHaveCount(1);
});
