import type { Locator, Page } from '@playwright/test';
import { carryByFinger, type Spot } from './boardTools/finger.ts';
import { hasThere, printTable, said, toolTest } from './boardTools/toolTest.ts';
import { watchBoard } from './boardTools/watchBoard.ts';
import { comeIn, drag, linkOn, noteOnBoard } from './person.ts';
import { expect, test } from './test.ts';

// Everything that is done with notes on the board, with each tool alone. What it must come to is the same for all
// (boardTools/toolTest.ts); here is how each gets there. Kofi has written Kites, Lamps, Boats and Drums into A2 to A5.

test.afterAll(printTable);

const empty = (page: Page, address: string) => page.getByRole('button', { name: `${address}, empty` });
const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'The current note' }).getByRole('button', { name });
const item = (page: Page, name: RegExp) => page.getByRole('menuitem', { name });
const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const inDialog = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name });
const foundRow = (page: Page, words: string) =>
  page.getByRole('dialog').getByRole('gridcell').filter({ hasText: words });

/** Types where the focus is, once it is in a field of that name. */
async function typeInto(page: Page, name: string | RegExp, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name }).or(page.getByRole('searchbox', { name }))).toBeFocused();
  await page.keyboard.type(words);
}

toolTest('mouse', {
  async create({ page }) {
    await empty(page, 'B2').dblclick();
    await typeInto(page, 'New note, B2', 'Tea at four');
    await noteOnBoard(page, 'Kites').click();
  },
  async edit({ page }) {
    await noteOnBoard(page, 'Tea').dblclick();
    await typeInto(page, 'Note B2', ', for all');
    await noteOnBoard(page, 'Kites').click();
  },
  move: ({ page }) => drag(noteOnBoard(page, 'Tea'), empty(page, 'C2')),
  async recolour({ page }) {
    await noteOnBoard(page, 'Tea').click({ button: 'right' });
    await item(page, /^Colour/).click();
    await inDialog(page, 'blue').click();
  },
  async comment({ page }) {
    await noteOnBoard(page, 'Tea').click();
    await tool(page, 'Comments').click();
    await typeInto(page, 'Your comment', 'Who brings cups?');
    await inDialog(page, 'Send').click();
    await inDialog(page, 'Close').click();
  },
  delete: ({ page }) => tool(page, 'Delete').click(),
  async undo({ page }) {
    await empty(page, 'C2').click({ button: 'right' });
    await item(page, /^Undo/).click();
  },
  async find({ page }) {
    await page.getByRole('button', { name: 'Menu' }).click();
    await item(page, /^Commands/).click();
    await option(page, /^Find and filter notes/).click();
    await typeInto(page, 'Words', 'lamps');
    await foundRow(page, 'Lamps').click();
  },
  async 'hang free'({ page }) {
    const wall = await page.locator('.board-view').boundingBox();
    if (wall === null) throw new Error('there is no wall');
    await noteOnBoard(page, 'Tea').hover();
    await page.mouse.down();
    // The ground at the left of all sections, below their notes.
    await page.mouse.move(wall.x + 12, wall.y + wall.height - 80, { steps: 12 });
    await expect(said(page)).toContainText('Open ground');
    await page.mouse.up();
  },
  async merge({ page }) {
    await noteOnBoard(page, 'Kites').click();
    await noteOnBoard(page, 'Lamps').click({ modifiers: ['Shift'] });
    await noteOnBoard(page, 'Lamps').click({ button: 'right' });
    await item(page, /^Merge notes into one/).click();
  },
  async 'select many'({ page }) {
    const boxes = await Promise.all(
      ['Kites', 'Boats', 'Drums'].map((words) => noteOnBoard(page, words).boundingBox()),
    );
    const corners = boxes.flatMap((box) => box ?? []);
    const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
    const right = Math.max(...corners.map(({ x, width }) => x + width));
    const bottom = Math.max(...corners.map(({ y, height }) => y + height));
    // From the ground beside the first of them.
    await page.mouse.move(left - 6, top - 6);
    await page.keyboard.down('Shift');
    await page.mouse.down();
    await page.mouse.move(right - 4, bottom - 4, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
  },
});

toolTest('touch', {
  device: { hasTouch: true, viewport: { width: 1024, height: 768 } },
  async create({ page }) {
    await empty(page, 'B2').tap();
    await empty(page, 'B2').tap();
    await typeInto(page, 'New note, B2', 'Tea at four');
    await noteOnBoard(page, 'Kites').tap();
  },
  async edit({ page }) {
    await noteOnBoard(page, 'Tea').tap();
    await tool(page, 'Edit').tap();
    await typeInto(page, 'Note B2', ', for all');
    await noteOnBoard(page, 'Kites').tap();
  },
  async move(doing) {
    const { page } = doing;
    const tea = noteOnBoard(page, 'Tea');
    await carryByFinger(tea, empty(page, 'B3'), () => expect(said(page)).toContainText('Picked up B2'));
    await hasThere(doing, 'B3', 'Tea at four, for all');
    // Without dragging: the note, and then the place.
    await tea.tap();
    await tool(page, 'Move to…').tap();
    await inDialog(page, /^C /).tap();
  },
  async recolour({ page }) {
    await noteOnBoard(page, 'Tea').tap();
    await tool(page, 'Colour').tap();
    await inDialog(page, 'blue').tap();
  },
  async comment({ page }) {
    await noteOnBoard(page, 'Tea').tap();
    await tool(page, 'Comments').tap();
    await typeInto(page, 'Your comment', 'Who brings cups?');
    await inDialog(page, 'Send').tap();
    await inDialog(page, 'Close').tap();
  },
  delete: ({ page }) => tool(page, 'Delete').tap(),
  async undo({ page }) {
    await tool(page, 'More for this note').tap();
    await item(page, /^Undo/).tap();
  },
  async find({ page }) {
    await page.getByRole('button', { name: 'Menu' }).tap();
    await item(page, /^Commands/).tap();
    await option(page, /^Find and filter notes/).tap();
    await typeInto(page, 'Words', 'lamps');
    await foundRow(page, 'Lamps').tap();
  },
  async 'hang free'({ page }) {
    const tea = noteOnBoard(page, 'Tea');
    await tea.tap();
    await tool(page, 'Move to…').tap();
    await inDialog(page, 'In the middle of what you see').tap();
    await expect(said(page)).toContainText('It hangs free');
    // By a finger that rests and then carries it, to open ground elsewhere.
    const hung = () => tea.evaluate(({ style }) => `${style.left} ${style.top}`);
    const before = await hung();
    await carryByFinger(tea, await openGround(page), () => expect(said(page)).toContainText('Picked up'));
    await expect.poll(hung).not.toBe(before);
  },
  async merge({ page }) {
    await noteOnBoard(page, 'Kites').tap();
    await tool(page, 'More for this note').tap();
    await item(page, /^Merge notes into one/).tap();
    await inDialog(page, /^A3 Lamps/).tap();
  },
  async 'select many'({ page }) {
    await noteOnBoard(page, 'Kites').tap();
    await tool(page, 'More for this note').tap();
    await item(page, /^Select all notes/).tap();
  },
});

/** Goes to an address by the list of commands. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Alt+/');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 12 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

toolTest('keyboard', {
  async create({ page }) {
    await goTo(page, 'B2');
    await expect(empty(page, 'B2')).toBeFocused();
    await page.keyboard.type('Tea at four');
    await page.keyboard.press('Control+Enter');
  },
  async edit({ page }) {
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('F2');
    await typeInto(page, 'Note B2', ', for all');
    await page.keyboard.press('Control+Enter');
  },
  async move(doing) {
    const { page } = doing;
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('Shift+M');
    await expect(page.getByRole('button', { name: 'Move B2' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(said(page)).toContainText('Picked up B2');
    await page.keyboard.press('ArrowRight');
    await expect(said(page)).toContainText('B3, empty');
    await page.keyboard.press('Space');
    await hasThere(doing, 'B3', 'Tea at four, for all');
    // Without dragging: the section by its letter.
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('m');
    await typeInto(page, 'Where to?', 'C');
    await page.keyboard.press('Enter');
  },
  async recolour({ page }) {
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('c');
    await tabTo(page, inDialog(page, 'blue'));
    await page.keyboard.press('Enter');
  },
  async comment({ page }) {
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('Shift+F2');
    await typeInto(page, 'Your comment', 'Who brings cups?');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
  },
  async delete({ page }) {
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('Delete');
  },
  async undo({ page }) {
    await expect(empty(page, 'C2')).toBeFocused();
    await page.keyboard.press('Control+z');
  },
  async find({ page }) {
    await page.keyboard.press('Alt+Shift+F');
    await typeInto(page, 'Words', 'lamps');
    await page.keyboard.press('Enter');
  },
  async 'hang free'({ page }) {
    await goTo(page, 'C2');
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await page.keyboard.press('m');
    await tabTo(page, inDialog(page, 'In the middle of what you see'));
    await page.keyboard.press('Enter');
  },
  async merge({ page }) {
    await goTo(page, 'A2');
    await expect(noteOnBoard(page, 'Kites')).toBeFocused();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(said(page)).toContainText('2 notes selected.');
    await page.keyboard.press('Alt+Shift+M');
  },
  async 'select many'({ page }) {
    await expect(noteOnBoard(page, 'Kites')).toBeFocused();
    await page.keyboard.press('Control+a');
  },
});

/** Activates what the reading cursor is on, as a screen reader does: a click without a pointer. */
const activate = (place: Locator) => place.dispatchEvent('click');

/** Chooses a command by its name. */
async function command(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Alt+/');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  await activate(option(page, name));
}

toolTest('screen reader', {
  async create({ page }) {
    await activate(empty(page, 'B2'));
    await typeInto(page, 'New note, B2', 'Tea at four');
    await page.keyboard.press('Control+Enter');
  },
  async edit({ page }) {
    await activate(tool(page, 'Edit'));
    await typeInto(page, 'Note B2', ', for all');
    await page.keyboard.press('Control+Enter');
  },
  async move({ page }) {
    await activate(tool(page, 'Move to…'));
    await activate(inDialog(page, /^C /));
  },
  async recolour({ page }) {
    // The reading cursor takes the focus to the note, and the key of the menu is not the screen reader's own.
    await noteOnBoard(page, 'Tea').focus();
    await page.keyboard.press('Shift+F10');
    await activate(item(page, /^Colour/));
    await activate(inDialog(page, 'blue'));
  },
  async comment({ page }) {
    await activate(tool(page, 'Comments'));
    await typeInto(page, 'Your comment', 'Who brings cups?');
    await activate(inDialog(page, 'Send'));
    await activate(inDialog(page, 'Close'));
  },
  delete: ({ page }) => activate(tool(page, 'Delete')),
  undo: ({ page }) => command(page, 'undo', /^Undo/),
  async find({ page }) {
    await command(page, 'find', /^Find and filter notes/);
    await typeInto(page, 'Words', 'lamps');
    await activate(foundRow(page, 'Lamps'));
  },
  async 'hang free'({ page }) {
    await command(page, 'C2', /^Go to C2/);
    await expect(noteOnBoard(page, 'Tea')).toBeFocused();
    await activate(tool(page, 'Move to…'));
    await activate(inDialog(page, 'In the middle of what you see'));
  },
  async merge({ page }) {
    await command(page, 'A2', /^Go to A2/);
    await expect(noteOnBoard(page, 'Kites')).toBeFocused();
    await activate(tool(page, 'More for this note'));
    await activate(item(page, /^Merge notes into one/));
    await typeInto(page, 'With which note?', 'A3');
    await activate(inDialog(page, 'Merge them'));
  },
  'select many': ({ page }) => command(page, 'select all', /^Select all notes/),
});

/** A point of the wall that is in no frame: below them, or between two. */
async function openGround(page: Page): Promise<Spot> {
  const spot = await page.locator('.board-view').evaluate((view) => {
    const { left, top, width, height } = view.getBoundingClientRect();
    const isGround = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest('.frame, .note, button') === null;
    for (let y = top + height - 80; y > top + 80; y -= 20)
      for (let x = left + 120; x < left + width - 120; x += 4)
        if ([-6, 0, 6].every((away) => isGround(x + away, y))) return { x, y };
    return undefined;
  });
  if (spot === undefined) throw new Error('there is no open ground in sight');
  return spot;
}

// The board of a telephone: one section at a time, a list of places as wide as the screen.
test('on a telephone a finger carries a note to another place, and to another section in two taps', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const kofi = await watchBoard(evenboard.url, session, 'Kofi');
  for (const [index, words] of ['Kites', 'Lamps', 'Boats'].entries())
    await kofi.write(`A${index + 2}`, words);
  const page = await openDevice({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Board');
  const doing = { page, kofi };
  const kites = noteOnBoard(page, 'Kites');
  await carryByFinger(kites, noteOnBoard(page, 'Lamps'), () =>
    expect(said(page)).toContainText('Picked up A2'),
  );
  await hasThere(doing, 'A3', 'Kites');
  await kites.tap();
  await tool(page, 'Move to…').tap();
  await inDialog(page, /^C /).tap();
  await hasThere(doing, 'C2', 'Kites');
  await expect(kites).toBeInViewport();
  kofi.destroy();
});
