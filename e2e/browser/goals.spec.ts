import { readBoard } from '@evenboard/board';
import type { Page } from '@playwright/test';
import type { Colleague } from '../screen-reader/Colleague.ts';
import { type Doing, goalTest, printCounts } from './goals/goalTest.ts';
import { boardIsThere, cellWith, goToCell, isSaved, noteOnBoard, writeOnBoard } from './person.ts';
import { expect, test } from './test.ts';

// The goal table (accessibility.md, section 4), a row a test for each of its three people. Votes and polls are counted where
// they are tested as a whole (votes.spec.ts, polls.spec.ts). No clock is started here: of "time left" the answer is that
// none runs.

const MINE = 'Nobody has to ask to be let in';
const noteIn = (doing: Doing, words: string | RegExp) =>
  doing.way === 'grid' ? cellWith(doing.page, words) : noteOnBoard(doing.page, words);

/** The last thing that was said, as it stands in the page. */
const said = (page: Page) => page.locator('.sr[data-live-announcer]');

/** My note in A2 has the focus. */
async function onMyNote(doing: Doing): Promise<void> {
  const { page, way } = doing;
  if (way === 'grid') {
    await goToCell(page, 'A2');
    await page.keyboard.type(MINE);
    await page.keyboard.press('Control+Enter');
  } else {
    await writeOnBoard(page, 'A2', MINE);
    await noteOnBoard(page, MINE).focus();
  }
  await isSaved(page);
  await expect(noteIn(doing, MINE)).toBeFocused();
}

/** The others see these words at an address. */
async function othersSee({ kofi }: Doing, address: string, words: string): Promise<void> {
  await expect.poll(() => kofi.textAt(address)).toBe(words);
}

async function openPalette({ page, press }: Doing): Promise<void> {
  await press('Alt+/');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
}

test.afterAll(printCounts);

goalTest('join by link to the first usable focus', {
  prepare: async ({ page, link }) => {
    await page.goto(link);
    await expect(page.getByRole('textbox', { name: 'Your first name' })).toBeFocused();
    await page.keyboard.type('Siân');
  },
  async mouse({ page, click }) {
    await click(page.locator('label').filter({ has: page.getByRole('radio', { name: 'Board' }) }));
    await click(page.getByRole('button', { name: 'Come in' }));
    await boardIsThere(page, 'Board');
  },
  async board({ page, press }) {
    await press('Tab');
    await press('Enter');
    await press('Enter');
    await expect(page.locator('main :focus')).toHaveCount(1);
  },
  async grid({ page, press }) {
    await press('Tab');
    await press('Enter');
    await press('Enter');
    await boardIsThere(page, 'Grid');
    await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toHaveCount(1);
  },
});

goalTest('switch the view, same note', {
  prepare: onMyNote,
  async mouse({ page, click }) {
    await click(page.getByText('Grid', { exact: true }));
    await expect(page.getByRole('grid').locator('[tabindex="0"]')).toContainText(MINE);
  },
  async board({ page, press }) {
    await press('Alt+Shift+G');
    await expect(cellWith(page, MINE)).toBeFocused();
  },
  async grid({ page, press }) {
    await press('Alt+Shift+G');
    await expect(noteOnBoard(page, MINE)).toBeFocused();
  },
});

const TASK = 'Write the first note.';
async function hearTheTask({ page, press }: Doing): Promise<void> {
  await press('Alt+Shift+W');
  await expect(said(page)).toContainText(TASK);
}
goalTest('hear or see the task now', {
  mouse: ({ page }) => expect(page.getByRole('main').getByText(TASK)).toBeVisible(),
  board: hearTheTask,
  grid: hearTheTask,
});

goalTest('add a note to this section', {
  prepare: onMyNote,
  async mouse(doing) {
    await doing.doubleClick(doing.page.getByRole('button', { name: 'A3, empty' }));
    await doing.type('Written by mouse');
    await expect(doing.page.getByRole('textbox', { name: 'New note, A3' })).toHaveValue('Written by mouse');
    // Whatever is clicked next keeps it: that click belongs to what comes next.
    await doing.page.getByRole('heading', { level: 1 }).click();
    await othersSee(doing, 'A3', 'Written by mouse');
  },
  board: addByKeys,
  grid: addByKeys,
});

async function addByKeys(doing: Doing): Promise<void> {
  await doing.press('Control+Enter');
  await doing.type('Written by keys');
  await doing.press('Control+Enter');
  await othersSee(doing, 'A3', 'Written by keys');
}

goalTest('mend my note', {
  prepare: onMyNote,
  async mouse(doing) {
    await doing.doubleClick(noteOnBoard(doing.page, MINE));
    await doing.type(', ever');
    await othersSee(doing, 'A2', `${MINE}, ever`);
  },
  board: mendByKeys,
  grid: mendByKeys,
});

async function mendByKeys(doing: Doing): Promise<void> {
  await doing.press('F2');
  await doing.type(', ever');
  await doing.press('Control+Enter');
  await expect(said(doing.page)).toContainText('Saved, A2.');
  await othersSee(doing, 'A2', `${MINE}, ever`);
}

goalTest('move a note to the next section', {
  prepare: onMyNote,
  async mouse(doing) {
    const { page, click } = doing;
    await click(page.getByRole('button', { name: 'Move to…' }));
    await click(page.getByRole('dialog').getByRole('button', { name: /^B/ }));
    await othersSee(doing, 'B2', MINE);
  },
  board: moveNextByKeys,
  grid: moveNextByKeys,
});

async function moveNextByKeys(doing: Doing): Promise<void> {
  await doing.press('Alt+Shift+ArrowRight');
  await expect(said(doing.page)).toContainText('B2');
  await othersSee(doing, 'B2', MINE);
}

goalTest('move a note to a far section', {
  prepare: onMyNote,
  async mouse(doing) {
    const { page, click } = doing;
    await click(noteOnBoard(page, MINE));
    await click(page.getByRole('button', { name: 'Move to…' }));
    await click(page.getByRole('dialog').getByRole('button', { name: /^D/ }));
    await othersSee(doing, 'D2', MINE);
  },
  async board(doing) {
    await doing.press('m');
    await expect(doing.page.getByRole('textbox', { name: 'Where to?' })).toBeFocused();
    await doing.type('D');
    await doing.press('Enter');
    await othersSee(doing, 'D2', MINE);
    await expect(noteIn(doing, MINE)).toBeFocused();
  },
  async grid(doing) {
    await openPalette(doing);
    await doing.type('Move this note to…');
    await doing.press('Enter');
    await expect(doing.page.getByRole('textbox', { name: 'Where to?' })).toBeFocused();
    await doing.type('D');
    await doing.press('Enter');
    await othersSee(doing, 'D2', MINE);
    await expect(noteIn(doing, MINE)).toBeFocused();
  },
});

async function theirsIsInC2(doing: Doing): Promise<void> {
  await doing.kofi.do('write', { cell: 'C2', text: 'Every form works' });
  await expect(noteIn(doing, 'Every form works')).toBeVisible();
}
goalTest('go to a cell said aloud', {
  prepare: async (doing) => {
    await onMyNote(doing);
    await theirsIsInC2(doing);
  },
  async mouse({ page, click }) {
    const note = noteOnBoard(page, 'Every form works');
    await note.scrollIntoViewIfNeeded();
    await click(note);
    await expect(note).toBeFocused();
  },
  board: goByAddress,
  grid: goByAddress,
});

async function goByAddress(doing: Doing): Promise<void> {
  await openPalette(doing);
  await doing.type('C2');
  await doing.press('Enter');
  await expect(noteIn(doing, 'Every form works')).toBeFocused();
}

goalTest('what changed, go to one, come back', {
  prepare: async (doing) => {
    await onMyNote(doing);
    await theirsIsInC2(doing);
  },
  async mouse({ page, click }) {
    await click(page.getByRole('button', { name: /change since you looked/ }));
    await click(page.getByRole('dialog').getByText('Every form works'));
    await expect(noteOnBoard(page, 'Every form works')).toBeFocused();
    await click(noteOnBoard(page, MINE));
    await expect(noteOnBoard(page, MINE)).toBeFocused();
  },
  board: seeChangesByKeys,
  grid: seeChangesByKeys,
});

async function seeChangesByKeys(doing: Doing): Promise<void> {
  await doing.press('Alt+Shift+U');
  await expect(doing.page.getByRole('dialog', { name: 'What has changed' })).toBeVisible();
  await doing.press('ArrowDown');
  await doing.press('Enter');
  await expect(noteIn(doing, 'Every form works')).toBeFocused();
  await doing.press('Alt+Shift+U');
  await expect(doing.page.getByRole('dialog', { name: 'What has changed' })).toBeVisible();
  await doing.press('Escape');
  await expect(noteIn(doing, MINE)).toBeFocused();
}

async function hearTheTime({ page, press }: Doing): Promise<void> {
  await press('Alt+Shift+K');
  await expect(said(page)).toContainText('No clock is running.');
}
goalTest('time left', {
  mouse: ({ page }) => expect(page.getByRole('timer')).toHaveCount(0),
  board: hearTheTime,
  grid: hearTheTime,
});

goalTest('read and answer a comment', {
  prepare: async (doing) => {
    await onMyNote(doing);
    await othersSee(doing, 'A2', MINE);
    await doing.kofi.do('comment', { cell: 'A2', text: 'Who opens the door?' });
    await expect(noteIn(doing, MINE)).toContainText(/1|comment/);
  },
  async mouse({ page, kofi, click, type }) {
    await click(page.getByRole('button', { name: /^Comments/ }));
    await expect(page.getByRole('dialog').getByRole('list').getByText('Who opens the door?')).toBeVisible();
    await click(page.getByRole('dialog').getByRole('button', { name: /^Answer/ }));
    await type('Whoever is nearest');
    await click(page.getByRole('dialog').getByRole('button', { name: /^Send/ }));
    await othersReadAnswer(kofi);
  },
  board: answerByKeys,
  grid: answerByKeys,
});

async function othersReadAnswer({ replica }: Colleague): Promise<void> {
  const comments = () => readBoard(replica.board).comments.map(({ text }) => text);
  await expect.poll(comments).toEqual(['Who opens the door?', 'Whoever is nearest']);
}

async function answerByKeys({ page, kofi, press, type }: Doing): Promise<void> {
  await press('Shift+F2');
  await expect(page.getByRole('dialog').getByRole('list').getByText('Who opens the door?')).toBeVisible();
  await type('Whoever is nearest');
  await press('Control+Enter');
  await othersReadAnswer(kofi);
}

async function silenceByKey({ page, press }: Doing): Promise<void> {
  await press('Alt+Shift+V');
  await expect(said(page)).toContainText('Announcements: off.');
}
goalTest('silence announcements', {
  async mouse({ page, click }) {
    await click(page.getByRole('button', { name: 'Settings', exact: true }));
    const nothing = page.getByRole('radio', { name: /^Nothing/ });
    await click(page.getByRole('dialog').locator('label').filter({ has: nothing }));
    await expect(nothing).toBeChecked();
  },
  board: silenceByKey,
  grid: silenceByKey,
});

async function downloadByKeys(doing: Doing): Promise<void> {
  const download = doing.page.waitForEvent('download');
  await openPalette(doing);
  await doing.type('workbook');
  await doing.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
}
goalTest('export the workbook', {
  prepare: onMyNote,
  async mouse({ page, click }) {
    const download = page.waitForEvent('download');
    await click(page.getByRole('link', { name: 'Download the workbook' }));
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  },
  board: downloadByKeys,
  grid: downloadByKeys,
});
