import { comeIn, isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

test('a host starts a session, gets three links, and comes in by the first', async ({
  evenboard,
  openDevice,
}) => {
  const page = await openDevice();
  await page.goto(evenboard.url);
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('Our strategy');
  await page.getByRole('button', { name: 'Start the session' }).click();
  await expect(page.getByRole('heading', { name: 'Your session is ready' })).toBeFocused();
  for (const who of ['For facilitators', 'For participants', 'For readers']) {
    await expect(page.getByRole('textbox', { name: who })).toHaveValue(/\/s\/[\w.-]+#.{16,}$/);
  }
  await page.getByRole('link', { name: 'Go in' }).click();
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Oluchi');
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Our strategy/ })).toBeVisible();
  await isSaved(page);
});

test('a link with a wrong key says so, and nobody comes in', async ({ evenboard, session, openDevice }) => {
  const page = await openDevice();
  await page.goto(`${evenboard.url}/s/${session.sessionId}#not-the-key`);
  await expect(page.getByText('This link does not open a session.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Come in' })).toHaveCount(0);
});

test('a name of 10,000 characters is turned away in words', async ({ evenboard, session, openDevice }) => {
  const page = await openDevice();
  await page.goto(linkOn(evenboard.url, session.links.participant));
  await page.getByRole('textbox', { name: 'Your first name' }).fill('a'.repeat(10_000));
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByText('That name is longer than 60 characters.')).toBeVisible();
});

test('the browser remembers who somebody is, until it is told to forget', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Idris', 'Grid');
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Forget this session on this device' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByRole('heading', { name: 'Start a session' })).toBeVisible();
  await expect(page.getByText('You are Idris there.')).toHaveCount(0);

  await page.goto(linkOn(evenboard.url, session.links.participant));
  await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeVisible();
});

test("who opens the facilitators' link after the participants' becomes a facilitator and stays the same person", async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Wren', 'Board');
  await expect(page.getByRole('button', { name: 'Links' })).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(linkOn(evenboard.url, session.links.facilitator));
  await page.getByRole('button', { name: 'Come back in as Wren' }).click();
  await expect(page.getByRole('button', { name: 'Links' })).toBeVisible();
  await page.getByRole('button', { name: '1 here' }).click();
  await expect(page.getByRole('dialog').getByText('Wren')).toHaveCount(1);
});

test('the same link on a second device lets somebody else in, and each sees the other', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const [first, second] = [await openDevice(), await openDevice()];
  const link = linkOn(evenboard.url, session.links.participant);
  await comeIn(first, link, 'Kofi', 'Board');
  await comeIn(second, link, 'Zeb', 'Grid');
  for (const page of [first, second]) {
    await page.getByRole('button', { name: '2 here' }).click();
    await expect(page.getByRole('dialog').getByText('Kofi')).toBeVisible();
    await expect(page.getByRole('dialog').getByText('Zeb')).toBeVisible();
  }
});
