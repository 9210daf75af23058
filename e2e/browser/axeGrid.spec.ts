import { addNote, readBoard } from '@evenboard/board';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { joinSession, type NewSession } from '../support/api.ts';
import { openReplica } from '../support/Replica.ts';
import { findings } from './findings.ts';
import { cellWith, comeIn, goToCell, isSaved, linkOn } from './person.ts';
import { expect, test } from './test.ts';

const MODES: Readonly<Record<string, BrowserContextOptions>> = {
  'light and dark': {},
  'forced colours': { forcedColors: 'active' },
  // As many CSS pixels as 1280 px have at 400 %, and as narrow as the narrowest telephone.
  '400 %': { viewport: { width: 320, height: 256 } },
};

for (const [mode, device] of Object.entries(MODES)) {
  test(`axe finds nothing in the grid, whatever is done in it, ${mode}`, async ({
    evenboard,
    session,
    openDevice,
  }) => {
    const page = await openDevice(device);
    await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
    await isSaved(page);
    await writeAsKofi(evenboard.url, session);
    await expect(cellWith(page, 'Travel paid')).toBeVisible();
    await goToCell(page, 'A2');
    const found = await findings(page, 'navigation');
    for (const [where, act] of STATES) {
      // The focus comes back from a dialog a moment after it has closed.
      await goToCell(page, 'A2');
      await act(page);
      found.push(...(await findings(page, where)));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
}

/** Each from a cell of the grid, where it ends with Escape. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'selection',
    async (page) => {
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(4);
    },
  ],
  [
    'changes list',
    async (page) => {
      await page.keyboard.press('Alt+Shift+U');
      await expect(page.getByRole('dialog').getByText('Travel paid')).toBeVisible();
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Alt+/');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'find',
    async (page) => {
      await page.keyboard.press('Alt+Shift+F');
      await page.getByRole('dialog').getByRole('searchbox').fill('travel');
      await expect(page.getByRole('dialog').getByText('Travel paid')).toBeVisible();
    },
  ],
  [
    'editing',
    async (page) => {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('gridcell').getByRole('textbox')).toBeFocused();
    },
  ],
  [
    'held',
    async (page) => {
      await page.keyboard.press('Alt+Shift+H');
      await expect(page.getByRole('button', { name: /let .* in/i })).toBeVisible();
    },
  ],
  // The last: what it hides stays hidden.
  [
    'filter',
    async (page) => {
      await page.keyboard.press('Alt+Shift+F');
      await page.getByRole('dialog').getByRole('searchbox').fill('travel');
      await page.getByRole('button', { name: 'Show only these in the grid and list' }).click();
      await expect(page.getByText(/of 3 notes is shown/).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  ],
];

async function writeAsKofi(url: string, session: NewSession): Promise<void> {
  const { token, participant } = await joinSession(url, session.sessionId, session.keys.participant, 'Kofi');
  const replica = openReplica(url, session.sessionId, token);
  await replica.synced();
  const [a, b] = readBoard(replica.board).sections.map(({ id }) => id);
  for (const [section, text] of [
    [a, 'Nobody has to ask to be let in'],
    [a, 'Every form works the first time'],
    [b, 'Travel paid'],
  ] as const) {
    addNote(replica.board, { section: section ?? 'unsorted', text, colour: 'blue', author: participant.id });
  }
  await replica.allSaved();
  replica.destroy();
}
