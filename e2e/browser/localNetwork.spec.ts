import { networkInterfaces } from 'node:os';
import { LAN_NAME } from './lanName.ts';
import { comeIn, linkOn, noteOnBoard, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

test('it works over plain http on a local network, where the browser withholds what needs a secure context', async ({
  evenboard,
  openDevice,
}) => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const addresses = own
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const host of [LAN_NAME, ...addresses]) {
    const url = `http://${host}:${evenboard.port}`;
    const page = await openDevice();
    await page.goto(url);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await page.getByRole('textbox', { name: 'What is it called?' }).fill('In the village hall');
    await page.getByRole('button', { name: 'Start the session' }).click();
    const link = await page.getByRole('textbox', { name: 'For participants' }).inputValue();
    expect(link).toContain(url);
    await page.getByRole('button', { name: 'Copy the link for participants' }).click();
    await expect(page.getByRole('button', { name: 'Copy the link for participants' })).toHaveText('Copied');
    await comeIn(page, linkOn(url, link), 'Sian', 'Board');
    await writeOnBoard(page, 'A2', 'From a telephone');
    await page.reload();
    await expect(noteOnBoard(page, 'From a telephone')).toBeVisible();
  }
});
