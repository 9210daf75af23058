import type { BrowserContextOptions, Page } from '@playwright/test';
import { comeIn, linkOn, noteOnBoard } from '../person.ts';
import { expect, test } from '../test.ts';
import { ACTIONS, type Action, TOOLS, type Tool } from './TABLE.ts';
import { type WatchedBoard, watchBoard } from './watchBoard.ts';

/** What one action is done with: the page of who does it, and the board as Kofi has it meanwhile. */
export interface Doing {
  readonly page: Page;
  readonly kofi: WatchedBoard;
}
type Act = (doing: Doing) => Promise<void>;

const done = new Map<Tool, readonly Action[]>();

/** The last thing that was said, as it stands in the foot. */
export const said = (page: Page) => page.getByRole('contentinfo').getByText('Last message:').locator('..');

/** Kofi has these words at an address, or, without words, no note. */
export const hasThere = ({ kofi }: Doing, address: string, text: string | undefined) =>
  expect.poll(() => kofi.textAt(address), `what Kofi has in ${address}`).toBe(text);

const TEA = 'Tea at four, for all';

/** What each action must come to, whatever it was done with. One follows from the other, on one board. */
const RESULTS: Readonly<Record<Action, Act>> = {
  create: (doing) => hasThere(doing, 'B2', 'Tea at four'),
  edit: (doing) => hasThere(doing, 'B2', TEA),
  async move(doing) {
    await hasThere(doing, 'C2', TEA);
    await hasThere(doing, 'B2', undefined);
    await expect(noteOnBoard(doing.page, TEA)).toContainText('C2');
  },
  async recolour({ page, kofi }) {
    await expect.poll(() => kofi.colourAt('C2')).toBe('blue');
    await expect(noteOnBoard(page, TEA)).toContainText('blue');
  },
  async comment({ page, kofi }) {
    await expect.poll(() => kofi.commentsAt('C2')).toEqual(['Who brings cups?']);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(noteOnBoard(page, TEA)).toContainText('1 comment');
    // The focus comes back a moment after the dialog has gone; a menu that opens sooner would lose it.
    await expect(noteOnBoard(page, TEA)).toBeFocused();
  },
  async delete(doing) {
    await hasThere(doing, 'C2', undefined);
    await expect(noteOnBoard(doing.page, TEA)).toHaveCount(0);
  },
  async undo(doing) {
    await hasThere(doing, 'C2', TEA);
    await expect(noteOnBoard(doing.page, TEA)).toContainText('C2');
  },
  async find({ page }) {
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(noteOnBoard(page, 'Lamps')).toBeFocused();
    await expect(noteOnBoard(page, 'Lamps')).toBeInViewport();
  },
  async 'hang free'(doing) {
    const last = said(doing.page);
    await expect(last).toContainText('It hangs free on the board now');
    const [, address = ''] = /is ([A-Z]+2) in the grid/.exec((await last.textContent()) ?? '') ?? [];
    await hasThere(doing, address, TEA);
    await hasThere(doing, 'C2', undefined);
    await expect(noteOnBoard(doing.page, TEA)).toBeInViewport();
  },
  async merge(doing) {
    await hasThere(doing, 'A2', 'Kites\nLamps');
    await hasThere(doing, 'A3', undefined);
    await expect(said(doing.page)).toContainText('2 notes merged into A2.');
  },
  async 'select many'({ page }) {
    await expect(said(page)).toContainText('3 notes selected.');
    for (const words of ['Kites', 'Boats', 'Drums'])
      await expect(noteOnBoard(page, words)).toContainText('selected');
  },
};

/** One test for one tool: every action is done with it, a step each, and comes to the same. */
export function toolTest(
  tool: Tool,
  { device, ...acts }: { device?: BrowserContextOptions } & Readonly<Record<Action, Act>>,
): void {
  test(`by ${tool} alone everything is done with notes, and another copy of the board has it`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const kofi = await watchBoard(evenboard.url, session, 'Kofi');
    for (const [index, words] of ['Kites', 'Lamps', 'Boats', 'Drums'].entries())
      await kofi.write(`A${index + 2}`, words);
    const page = await openDevice(device);
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Board');
    await expect(noteOnBoard(page, 'Drums')).toBeVisible();
    for (const action of ACTIONS) {
      await test.step(action, async () => {
        await acts[action]({ page, kofi });
        await RESULTS[action]({ page, kofi });
        done.set(tool, [...(done.get(tool) ?? []), action]);
      });
    }
    kofi.destroy();
  });
}

/** The table, a line a tool, for whoever ran the tests. */
export function printTable(): void {
  const lines = TOOLS.filter((tool) => done.has(tool)).map((tool) => {
    const cells = ACTIONS.map((action) => `${action} ${done.get(tool)?.includes(action) ? '✓' : '–'}`);
    return `  ${tool.padEnd(15)}${cells.join('  ')}`;
  });
  process.stdout.write(`\nthe board by\n${lines.join('\n')}\n`);
}
