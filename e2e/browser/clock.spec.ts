import type { Page } from '@playwright/test';
import { joinSession, type NewSession, runCommand } from '../support/api.ts';
import { findings } from './findings.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

/** How long the break is. */
const LENGTH_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;

/** Oluchi leads, by commands. */
async function openDesk(url: string, { sessionId, keys }: NewSession) {
  const { token } = await joinSession(url, sessionId, keys.facilitator, 'Oluchi');
  return (command: object) => runCommand(url, sessionId, token, command);
}

/** From now on this device's clock is wrong. */
const setWrong = (page: Page, byMs: number) =>
  page.addInitScript((ms) => {
    const RightDate = Date;
    const now = () => RightDate.now() + ms;
    globalThis.Date = new Proxy(RightDate, {
      construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, byMs);

const timer = (page: Page, name = 'Break') => page.getByRole('timer', { name });

async function secondsShown(page: Page): Promise<number> {
  const [minutes, seconds] = ((await timer(page).locator('[aria-hidden]').textContent()) ?? '').split(':');
  return Number(minutes) * 60 + Number(seconds);
}

for (const byMs of [-HOUR_MS, HOUR_MS]) {
  test(`the time left is right to one second on a device whose clock is wrong by ${byMs / HOUR_MS} hours`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const tell = await openDesk(evenboard.url, session);
    const asked = Date.now();
    await tell({ type: 'startTimer', label: 'Break', minutes: LENGTH_MS / 60_000 });
    const answered = Date.now();
    const page = await openDevice();
    await setWrong(page, byMs);
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
    await expect(timer(page)).toBeVisible();
    expect((await page.evaluate(() => Date.now())) - Date.now()).toBeGreaterThan(byMs - 60_000);
    for (let count = 0; count < 3; count += 1) {
      // It began between the question and the answer, and is read between two looks at the clock.
      const before = Date.now();
      const shown = await secondsShown(page);
      expect(shown).toBeLessThanOrEqual((answered + LENGTH_MS - before) / 1_000 + 1);
      expect(shown).toBeGreaterThanOrEqual((asked + LENGTH_MS - Date.now()) / 1_000 - 1);
      await expect.poll(() => secondsShown(page)).not.toBe(shown);
    }
  });
}

test('a warning is shown and interrupts once, also over a reload; a hidden clock warns too', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const tell = await openDesk(evenboard.url, session);
  const page = await openDevice();
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  await tell({ type: 'startTimer', label: 'Break', minutes: 0.6 });
  await page.getByRole('button', { name: 'Hide the clock' }).click();
  await expect(timer(page)).toBeHidden();
  const urgent = page.locator('[aria-live="assertive"]');
  await expect(urgent).toHaveText('30 seconds left: Break.');
  await expect(page.locator('.clock-warning')).toHaveText('30 seconds left: Break.');
  await page.reload();
  await page.getByRole('button', { name: 'Show the clock' }).click();
  await expect(timer(page)).toBeVisible();
  await expect(urgent).toHaveText('');
  await tell({ type: 'pauseTimer' });
  await expect(page.getByText('Stands still')).toBeVisible();
});

test('a facilitator writes the plan, leads through it by one key, and everybody is told', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const host = await openDevice();
  const sian = await openDevice({ viewport: { width: 320, height: 640 } });
  await comeIn(host, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Grid');
  await comeIn(sian, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  await host.keyboard.press('Alt+Shift+S');
  const now = (page: Page) => page.getByRole('region', { name: 'Now' });
  await expect(now(host)).toContainText('Arrive');
  await expect(now(sian)).toContainText('Arrive');
  await host.getByRole('button', { name: 'Plan', exact: true }).click();
  await host.getByRole('button', { name: /^Edit Arrive/ }).click();
  await host.getByRole('textbox', { name: 'Title' }).fill('Welcome');
  await host.getByRole('checkbox', { name: 'Add notes' }).uncheck();
  await host.getByRole('combobox', { name: 'Best worked on' }).selectOption('The board');
  await host.getByRole('button', { name: 'Save' }).click();
  await expect(now(sian)).toContainText('Welcome');
  await expect(now(sian)).toContainText('Off in this stage: adding notes.');
  await sian.getByRole('button', { name: 'Switch' }).click();
  await expect(sian.getByRole('region', { name: /The world in 2035/ })).toBeVisible();
  expect(await sian.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('axe finds nothing in the clock, the plan and their forms', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const tell = await openDesk(evenboard.url, session);
  const host = await openDevice();
  await comeIn(host, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Grid');
  await tell({ type: 'startTimer', label: 'Break', minutes: 0.51 });
  await tell({ type: 'nextStage' });
  await tell({ type: 'startTimer', label: 'Break', minutes: 0.51 });
  await expect(host.locator('.clock-warning')).toBeVisible();
  expect(await findings(host, 'the clock')).toEqual([]);
  await host.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(host.getByRole('dialog', { name: 'Plan' })).toBeVisible();
  expect(await findings(host, 'a dialog', '[role="dialog"]')).toEqual([]);
  await host.getByRole('button', { name: 'Add a stage' }).click();
  await expect(host.getByRole('textbox', { name: 'Title' })).toBeVisible();
  expect(await findings(host, 'a dialog', '[role="dialog"]')).toEqual([]);
});
