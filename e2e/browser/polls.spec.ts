import type { Page } from '@playwright/test';
import { joinSession, runCommand } from '../support/api.ts';
import { findings } from './findings.ts';
import { countInputs } from './goals/countInputs.ts';
import { GOALS } from './goals/GOALS.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const NARROW_AND_DARK = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
const strip = (page: Page) => page.getByRole('region', { name: 'Poll' });
const dialog = (page: Page) => page.getByRole('dialog');
const lastSaid = (page: Page) => page.locator('.sr[data-live-announcer]');
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a mood poll from the first key to the result: by keyboard, by mouse, and at 320 px', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const link = linkOn(url, session.links.participant);
  const [host, sian, kofi, ben] = [
    await openDevice(),
    await openDevice(),
    await openDevice(NARROW_AND_DARK),
    await openDevice(),
  ];
  await Promise.all([
    comeIn(host, linkOn(url, session.links.facilitator), 'Oluchi', 'Grid'),
    comeIn(sian, link, 'Siân', 'Grid'),
    comeIn(kofi, link, 'Kofi', 'Grid'),
    comeIn(ben, link, 'Ben', 'Board'),
  ]);

  // The ready-made poll, by keyboard alone.
  await host.keyboard.press('Alt+/');
  await expect(dialog(host).getByRole('combobox')).toBeFocused();
  await host.keyboard.type('ask a poll');
  await host.keyboard.press('Enter');
  await expect(dialog(host).getByRole('textbox', { name: 'Question' })).toBeFocused();
  expect(await findings(host, 'asking')).toEqual([]);
  await host.keyboard.press('Enter');
  await expect(lastSaid(host)).toContainText('The poll is open for everybody.');
  await expect(strip(sian)).toContainText('What is your weather right now?');
  await expect(lastSaid(sian)).toContainText('A poll is open; Alt+Shift+Q answers.');

  // In the grid: focus and place are as before, and the answer is said back.
  const place = sian.getByRole('grid').locator('[tabindex="0"]');
  await place.focus();
  const inGrid = countInputs(sian);
  await inGrid.press('Alt+Shift+Q');
  await expect(dialog(sian).getByRole('button', { name: /Sunny/ })).toBeFocused();
  await inGrid.press('ArrowDown');
  await inGrid.press('Enter');
  await expect(place).toBeFocused();
  await expect(lastSaid(sian)).toContainText('Your answer: Cloudy with bright spells.');
  expect(inGrid.count()).toBeLessThanOrEqual(GOALS['answer the poll'].grid);

  const onBoard = countInputs(ben);
  await onBoard.press('Alt+Shift+Q');
  await expect(dialog(ben).getByRole('button', { name: /Sunny/ })).toBeFocused();
  await onBoard.press('3');
  await expect(strip(ben)).toContainText('Your answer: Storm brewing.');
  expect(onBoard.count()).toBeLessThanOrEqual(GOALS['answer the poll'].board);

  expect(await findings(kofi, 'open, narrow')).toEqual([]);
  const byMouse = countInputs(kofi);
  await byMouse.click(strip(kofi).getByRole('button', { name: 'Answer' }));
  await expect(dialog(kofi).getByRole('button', { name: /Sunny/ })).toBeFocused();
  expect(await findings(kofi, 'answering, narrow')).toEqual([]);
  await byMouse.click(dialog(kofi).getByRole('button', { name: /Cloudy/ }));
  await expect(strip(kofi)).toContainText('Your answer: Cloudy with bright spells.');
  expect(byMouse.count()).toBeLessThanOrEqual(GOALS['answer the poll'].mouse);
  expect(await width(kofi)).toBeLessThanOrEqual(320);

  // Nothing of the answers is anywhere before the result is shown; a reload keeps one's own.
  await ben.reload();
  await expect(strip(ben)).toContainText('Your answer: Storm brewing.');
  await strip(host).getByRole('button', { name: 'Close or show it' }).press('Enter');
  await dialog(host).getByRole('button', { name: 'Show the result to everybody' }).press('Enter');
  await expect(dialog(host).getByRole('heading', { name: 'What is your weather right now?' })).toBeFocused();
  const result = 'Cloudy with bright spells leads with 2 of 3. Then Storm brewing 1.';
  await expect(lastSaid(host)).toContainText(result);
  await expect(lastSaid(sian)).toContainText('Poll result. Cloudy with bright spells leads with 2 of 3.');
  for (const page of [sian, kofi, ben]) await expect(strip(page)).toContainText(result);
  await strip(kofi).getByRole('button', { name: 'See the result' }).click();
  await expect(dialog(kofi).getByRole('row', { name: /^Cloudy with bright spells 2 67 %/ })).toBeVisible();
  expect(await findings(kofi, 'result, narrow')).toEqual([]);
  expect(await width(kofi)).toBeLessThanOrEqual(320);
});

test('words are shown as a list, and the same poll asked again is compared', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const host = await joinSession(url, session.sessionId, session.keys.facilitator, 'Oluchi');
  const kofi = await joinSession(url, session.sessionId, session.keys.participant, 'Kofi');
  const ask = <T>(command: object, { token } = host) => runCommand<T>(url, session.sessionId, token, command);
  const round = async (answers: readonly string[]) => {
    const options = ['Yes', 'No'];
    const { poll } = await ask<{ poll: string }>({
      type: 'openPoll',
      question: 'Ready?',
      kind: 'one',
      options,
    });
    for (const [index, answer] of answers.entries())
      await ask({ type: 'answerPoll', poll, answer }, index === 0 ? kofi : host);
    await ask({ type: 'showPoll', poll });
  };
  await round(['No']);
  await round(['Yes', 'Yes']);
  const page = await openDevice(NARROW_AND_DARK);
  await comeIn(page, linkOn(url, session.links.participant), 'Siân', 'Grid');
  await strip(page).getByRole('button', { name: 'See the result' }).click();
  await expect(dialog(page)).toContainText('Since it was asked before: Yes 2 more and No 1 fewer.');
  expect(await findings(page, 'compared, narrow')).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await strip(page).getByRole('button', { name: 'Hide' }).press('Enter');
  await expect(strip(page)).toBeHidden();

  const { poll } = await ask<{ poll: string }>({ type: 'openPoll', question: 'In a word?', kind: 'word' });
  await ask({ type: 'answerPoll', poll, answer: 'hope' }, kofi);
  await strip(page).getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type('Hope');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toContainText('Your answer: Hope.');
  await ask({ type: 'showPoll', poll });
  await strip(page).getByRole('button', { name: 'See the result' }).click();
  await expect(dialog(page).getByRole('list', { name: 'What was written' })).toContainText(/hope 2 times/i);
});
