import type { Page } from '@playwright/test';
import { openColleague } from '../screen-reader/Colleague.ts';
import { joinSession, runCommand } from '../support/api.ts';
import { comeIn, isSaved, linkOn, type View } from './person.ts';
import { expect, test } from './test.ts';

/** What web pages are held to: https://web.dev/articles/cls calls less than a tenth good. */
const MOST_SHIFTED = 0.02;

const VOTE = {
  type: 'openVote',
  question: 'Which two matter most?',
  candidates: { texts: ['Trams at night', 'Trees in each street', 'Benches with backs'] },
  dots: 2,
  perCandidate: 1,
  named: false,
};
const POLL = { type: 'openPoll', question: 'In a word?', kind: 'word' };

/** What of the page has moved while nobody did anything, as the browser counts it, where it could be seen. */
async function shifted(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(window, { shifted: Reflect.get(window, 'shifted') + value });
      }
    });
    Object.assign(window, { shifted: 0 });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await isSaved(page);
  for (const name of ['Vote', 'Poll']) await expect(page.getByRole('region', { name })).toBeVisible();
  await page.waitForLoadState('networkidle');
  return await page.evaluate(() => Reflect.get(window, 'shifted'));
}

for (const [view, width] of [
  ['Board', 1280],
  ['Board', 390],
  ['Grid', 1280],
  ['Grid', 390],
] as const satisfies readonly [View, number][]) {
  test(`what one sees on coming in stays where it is, with a vote and a poll that are open (${view}, ${width} px)`, async ({
    evenboard: { url },
    session,
    openDevice,
  }) => {
    const kofi = await openColleague(url, session, 'Kofi');
    for (let row = 2; row < 12; row += 1) await kofi.do('write', { cell: `A${row}`, text: `Note ${row}` });
    await kofi.destroy();
    const host = await joinSession(url, session.sessionId, session.keys.facilitator, 'Oluchi');
    for (const command of [VOTE, POLL]) await runCommand(url, session.sessionId, host.token, command);
    const page = await openDevice({ viewport: { width, height: 800 } });
    await comeIn(page, linkOn(url, session.links.participant), 'Idris', view);
    await isSaved(page);
    expect(await shifted(page)).toBeLessThan(MOST_SHIFTED);
  });
}
