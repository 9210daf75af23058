import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type FilledBoard, openFilledBoard } from '../shared/openFilledBoard.ts';
import { profile } from '../shared/profile.ts';
import { gridFilling } from './gridFilling.ts';
import { addKeyProbe } from './keyProbe.ts';
import { emptyPage, type KeySeries, typeInCell, walkInGrid } from './measureKeys.ts';
import { startWriters } from './startWriters.ts';
import type { WritersReport } from './writers.ts';

export interface Load {
  readonly notes: number;
  readonly writers: number;
  /** Changes a second, at most, of each writer. */
  readonly perSecond: number;
  readonly keys: number;
  /** Where the processor's profile of the keys is written; none without it. */
  readonly profileFile: string | undefined;
}

export interface BoardFigures {
  readonly load: Load;
  /** From the click on "Come in", nothing being on this device, to the first place that can have the focus. */
  readonly firstVisitMs: number;
  /** From navigation to there, with the copy on this device. */
  readonly reloadMs: number;
  readonly focus: KeySeries;
  readonly words: KeySeries;
  readonly empty: { readonly focus: KeySeries; readonly words: KeySeries };
  readonly writing: WritersReport;
  readonly invalid: readonly string[];
}

/** One board of one size: opened, then walked and written in while others write. */
export async function measureBoard(browser: Browser, url: string, load: Load): Promise<BoardFigures> {
  const board = await openFilledBoard(url, gridFilling(load.notes));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const page = await openPage(context);
    const { firstVisitMs, reloadMs } = await measureOpening(page, board);
    const writers = await startWriters(board, load.writers, load.perSecond);
    const blank = await context.newPage();
    const empty = await emptyPage(blank, Math.ceil(load.keys / 3));
    await blank.close();
    await page.bringToFront();
    const stopProfile = load.profileFile === undefined ? undefined : await profile(page, load.profileFile);
    const focus = await walkInGrid(page, load.keys);
    const words = await typeInCell(page, Math.ceil(load.keys / 2));
    await stopProfile?.();
    const writing = await writers.stop();
    const figures = { load, firstVisitMs, reloadMs, focus, words, empty, writing };
    return { ...figures, invalid: whyInvalid(figures) };
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await addKeyProbe(page);
  await page.addInitScript(() => localStorage.setItem('evenboard.settings', '{"view":"grid"}'));
  return page;
}

async function measureOpening(page: Page, board: FilledBoard) {
  await page.goto(board.link);
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Siân');
  await page.getByRole('button', { name: 'Come in' }).click();
  const first = await page.evaluate((rows) => window.keyProbe.opened(rows), board.lastRow);
  // The copy on this device is written while nothing else happens.
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
  await page.waitForTimeout(2_000);
  await page.reload({ waitUntil: 'commit' });
  const again = await page.evaluate((rows) => window.keyProbe.opened(rows), board.lastRow);
  return { firstVisitMs: first.clickMs ?? Number.NaN, reloadMs: again.navigationMs };
}

/** Figures that do not say what they seem to say. */
function whyInvalid({
  load,
  focus,
  words,
  empty,
  writing,
  firstVisitMs,
  reloadMs,
}: Omit<BoardFigures, 'invalid'>) {
  const wanted = (load.writers * load.perSecond) / 2;
  const rate = writing.changes / writing.seconds;
  const isMissing = ({ samples, faults }: KeySeries) =>
    faults.length > 0.02 * (samples.length + faults.length);
  return [
    ...writing.faults.slice(0, 3).map((fault) => `a writer: ${fault}`),
    rate < wanted ? `the others wrote ${rate.toFixed(1)} times a second, not ${wanted} at least` : '',
    ...[focus, words, empty.focus, empty.words]
      .filter(isMissing)
      .map(({ faults }) => `${faults.length} keys changed nothing, such as ${faults[0]}`),
    Number.isFinite(firstVisitMs) && Number.isFinite(reloadMs) ? '' : 'the opening was not measured',
  ].filter(Boolean);
}
