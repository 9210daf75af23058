import { addNote, readBoard } from '@evenboard/board';
import type { Page } from '@playwright/test';
import { joinSession } from '../support/api.ts';
import { openReplica } from '../support/Replica.ts';
import { findings } from './findings.ts';
import { countInputs, type Inputs } from './goals/countInputs.ts';
import { GOALS, type Task, type Way } from './goals/GOALS.ts';
import { cellWith, comeIn, goToCell, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const STATEMENTS = ['Bread', 'Roses', 'Rest', 'Travel', 'Music', 'Shade', 'Benches'];

const region = (page: Page) => page.getByRole('region', { name: 'Vote', exact: true });
const lastSaid = (page: Page) => page.locator('.said');
const dialog = (page: Page) => page.getByRole('dialog');

async function inPalette(
  { page, press, type }: Pick<Inputs, 'page' | 'press' | 'type'>,
  words: string,
): Promise<void> {
  await press('Alt+/');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  await type(words);
  await press('Enter');
}

/** That it took no more keys and clicks than it may. */
async function within(
  task: Task,
  way: Way,
  page: Page,
  act: (hands: Inputs) => Promise<void>,
): Promise<void> {
  const hands = countInputs(page);
  await act(hands);
  expect(hands.count(), `${task}: ${way}`).toBeLessThanOrEqual(GOALS[task][way]);
}

test('a section is voted on by numbers in the grid and by a press on the board, unseen until the result', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const { url } = evenboard;
  const { sessionId, keys, links } = session;
  const { token, participant } = await joinSession(url, sessionId, keys.facilitator, 'Wren');
  const replica = openReplica(url, sessionId, token);
  await replica.synced();
  const [section = { id: '' }] = readBoard(replica.board).sections;
  for (const text of STATEMENTS)
    addNote(replica.board, { section: section.id, text, colour: 'blue', author: participant.id });
  await replica.allSaved();
  replica.destroy();

  const [oluchi, kofi, sian] = [
    await openDevice(),
    await openDevice({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' }),
    await openDevice(),
  ];
  await comeIn(oluchi, linkOn(url, links.facilitator), 'Oluchi', 'Grid');
  await comeIn(kofi, linkOn(url, links.participant), 'Kofi', 'Grid');
  await comeIn(sian, linkOn(url, links.participant), 'Siân', 'Board');

  // Two each, counts alone, on the section one is in: the palette, its line, and Enter.
  await goToCell(oluchi, 'A2');
  await within('facilitator: open a vote, two each, hidden', 'grid', oluchi, async (hands) => {
    await inPalette(hands, 'open a vote');
    await expect(dialog(oluchi).getByRole('textbox', { name: 'Question' })).toBeFocused();
    await hands.press('Enter');
  });
  await expect(lastSaid(oluchi)).toContainText('The vote is open: Which 2 matter most?');
  await expect(lastSaid(kofi)).toContainText('A vote is open, 2 dots each: Which 2 matter most?');

  // Kofi types numbers: too many, one that is not there, and the two he means.
  const field = region(kofi).getByRole('textbox', { name: /^Numbers to vote for/ });
  await field.focus();
  await kofi.keyboard.type('14');
  await kofi.keyboard.press('Enter');
  await expect(lastSaid(kofi)).toContainText('There is no number 14; there are 1 to 7.');
  await expect(field).toHaveAccessibleDescription(/There is no number 14/);
  await field.fill('3 and 7');
  await expect(region(kofi).getByRole('listitem')).toHaveText(['3 Rest', '7 Benches']);
  expect(await findings(kofi, 'voting at 320 px in the dark')).toEqual([]);
  expect(await kofi.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await kofi.keyboard.press('Enter');
  await expect(lastSaid(kofi)).toContainText('3: Rest 7: Benches No dots left.');
  await expect(field).toBeFocused();
  await expect(cellWith(kofi, 'Benches')).toContainText('number 7. my dot');

  // Siân presses the number of a note, and takes a dot back with Space.
  const rest = sian.getByRole('listitem').filter({ hasText: 'Rest' });
  await within('vote on this note', 'mouse', sian, ({ click }) =>
    click(sian.getByRole('button', { name: 'Vote: number 3' })),
  );
  await expect(lastSaid(sian)).toContainText('Number 3 has your dot. 1 dot left.');
  await expect(rest).toBeFocused();
  await within('vote on this note', 'board', sian, ({ press }) => press('Space'));
  await expect(lastSaid(sian)).toContainText('Taken back from number 3. 2 dots left.');
  await sian.keyboard.press('Space');
  await expect(sian.getByRole('button', { name: 'Vote: number 3, my dot' })).toBeVisible();

  // Nothing of it is on anybody else's page, in its words or in its tree.
  const tree = await oluchi.locator('body').ariaSnapshot();
  expect(tree).toContain('number 3');
  expect(tree).not.toMatch(/my dot\b|has \d|\d voted|Number 3/);

  const twoVotes = 'two votes by number';
  await within(twoVotes, 'mouse', sian, async ({ click, type }) => {
    await click(region(sian).getByRole('textbox'));
    await type('3 2');
    await click(region(sian).getByRole('button', { name: 'Give my dots' }));
  });
  await expect(lastSaid(sian)).toContainText('2: Roses 3: Rest No dots left.');
  await within(twoVotes, 'board', sian, (hands) => inPalette(hands, 'vote 3 1'));
  await expect(lastSaid(sian)).toContainText('1: Bread 3: Rest No dots left.');
  await within(twoVotes, 'grid', kofi, (hands) => inPalette(hands, 'vote 7 3'));
  await expect(lastSaid(kofi)).toContainText('3: Rest 7: Benches No dots left.');
  await region(sian).getByRole('button', { name: 'List to tick' }).click();
  await expect(dialog(sian).getByRole('checkbox', { name: /Rest/ })).toBeChecked();
  await expect(dialog(sian).getByText(/^Your ballot’s code is/)).toBeVisible();
  await dialog(sian).getByRole('checkbox', { name: /Bread/ }).press('Space');
  await expect(dialog(sian).getByText('Taken back from number 1. 1 dot left.')).toBeVisible();
  expect(await findings(sian, 'ballot')).toEqual([]);
  await sian.keyboard.press('Escape');

  await region(oluchi).getByRole('button', { name: 'Show the result' }).press('Enter');
  const sentence = 'Number 3 has 2 dots. Number 7 is next with 1 dot. Numbers 1, 2, 4, 5 and 6 have none.';
  await expect(lastSaid(oluchi)).toContainText(sentence);
  await expect(lastSaid(kofi)).toContainText('The result: number 3 comes first with 2 dots.');
  // The field that had the focus is gone; the question has it, and not the top of the page.
  await expect(region(kofi).getByRole('heading', { name: 'Which 2 matter most?' })).toBeFocused();
  await expect(region(sian)).toContainText(sentence);
  await expect(rest).toContainText('2 dots');

  await region(kofi).getByRole('button', { name: 'Whole result' }).click();
  await expect(dialog(kofi).getByRole('row').nth(1)).toHaveText(/^1\s*3\s*Rest\s*you\s*2\s*67 %$/);
  expect(await findings(kofi, 'result at 320 px in the dark')).toEqual([]);
  // The bars are for the eye, and are there.
  const bars = dialog(kofi).locator('.vote-bar > i');
  expect((await bars.first().boundingBox())?.height).toBeGreaterThan(8);
  await kofi.keyboard.press('Escape');

  await region(oluchi).getByRole('button', { name: 'Put away' }).press('Enter');
  await expect(region(kofi)).toBeHidden();
  await expect(oluchi.getByRole('gridcell', { name: /Bread/ })).toBeFocused();

  await within('facilitator: open a vote, two each, hidden', 'mouse', oluchi, async ({ click }) => {
    await click(oluchi.getByRole('button', { name: 'Menu' }));
    await click(oluchi.getByRole('menuitem', { name: 'Open a vote' }));
    await click(dialog(oluchi).getByRole('button', { name: 'Open the vote' }));
  });
  await expect(region(kofi)).toBeVisible();
});
