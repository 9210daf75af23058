import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { profile } from '../shared/profile.ts';
import type { BoardUnderTest } from './BoardUnderTest.ts';
import { mainThreadOf } from './mainThread.ts';
import { gestureRows, type Reading, type RowMeasurement } from './measureRows.ts';
import type { RowId } from './rows.ts';
import { scriptsOf } from './scriptsOf.ts';

/** All readings of each row, and of those that gave none why. */
export interface BoardFigures {
  readonly readings: ReadonlyMap<RowId, readonly Reading[]>;
  readonly faults: readonly string[];
}

export interface HowToMeasure {
  readonly rows: ReadonlySet<RowId>;
  /** Where the processor's profile of the last reading of each row is written; none without it. */
  readonly profileFile: string | undefined;
  /** Told of each row as soon as it is there: a run takes minutes. */
  taken(row: RowId, readings: readonly Reading[]): void;
}

const CONTEXT: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };
const TIMES = 2;
/** The whole board comes last: what it has painted is not in the others' way. */
const ORDER: readonly RowId[] = ['open', 'heap', 'pan', 'drag', 'keys', 'edits', 'panAll'];

/** One board: opened, then gesture after gesture. One that fails says why, and the others go on. */
export async function measureBoard(
  browser: Browser,
  create: (page: Page) => Promise<BoardUnderTest>,
  { rows, profileFile, taken }: HowToMeasure,
): Promise<BoardFigures> {
  const readings = new Map<RowId, readonly Reading[]>();
  const faults: string[] = [];
  const keep = (row: RowId, all: readonly Reading[]) => {
    readings.set(row, all);
    taken(row, all);
  };
  const attempt = async (what: string, run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      faults.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  };
  await attempt('opening', async () => {
    const page = await browser.newPage(CONTEXT);
    const board = await create(page);
    const loadedKilobytes = scriptsOf(page);
    await board.open();
    const kilobytes = await loadedKilobytes();
    if (rows.has('scripts')) keep('scripts', [{ value: kilobytes }]);
    const measurements = gestureRows(board, await mainThreadOf(page));
    for (const row of ORDER) {
      const measurement = measurements[row];
      if (!rows.has(row) || measurement === undefined) continue;
      await attempt(row, async () => keep(row, await take(page, measurement, profileFile)));
    }
  });
  return { readings, faults };
}

async function take(
  page: Page,
  { warmUp, measure }: RowMeasurement,
  profileFile: string | undefined,
): Promise<readonly Reading[]> {
  await warmUp?.();
  const readings: Reading[] = [];
  for (let time = 1; time < TIMES; time += 1) readings.push(await measure());
  const stopProfile = profileFile === undefined ? undefined : await profile(page, profileFile);
  readings.push(await measure());
  await stopProfile?.();
  return readings;
}
