import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import config from '../../e2e/playwright.config.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import type { BoardUnderTest } from './BoardUnderTest.ts';
import { BOARDS, type BoardName, openBoards } from './boards.ts';
import { type BoardFigures, measureBoard } from './measureBoard.ts';
import { readingWords, report, whatIsMeasured } from './report.ts';
import { parseRows } from './rows.ts';

/** `npm run bench:board -- --only evenboard --notes 5000 --gesture pan --profile pan.cpuprofile` looks into one gesture. */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '5000,10000' },
    only: { type: 'string', default: '' },
    gesture: { type: 'string', default: '' },
    /** Beside the peers with more notes too; else only with the first number of them. */
    'all-sizes': { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const rows = parseRows(values.gesture);
const only = parseBoards(values.only);
const sizes = values.notes.split(',').map(count);
if (values.profile !== undefined && (rows.size > 1 || only.length > 1 || sizes.length > 1))
  throw new Error('--profile is of one board, one number of notes and one gesture');

const calibrations = [calibrationMs()];
const boards = await openBoards(only);
try {
  for (const [place, notes] of sizes.entries()) {
    const figures = new Map<string, BoardFigures>();
    for (const name of only) {
      if (place > 0 && name !== 'evenboard' && !values['all-sizes']) continue;
      process.stdout.write(`${name}, ${notes} notes …\n`);
      const taken = await inBrowser(await boards.prepare(name, notes));
      figures.set(name, taken);
      if (taken.faults.length > 0) process.exitCode = 1;
      calibrations.push(calibrationMs());
    }
    process.stdout.write(report(notes, figures));
  }
} finally {
  await boards.destroy();
}
process.stdout.write(`\n${noiseWords(calibrations)}\n${whatIsMeasured()}`);

/** One board in a browser of its own: what one has left behind, or broken, is not the next one's. */
async function inBrowser(create: (page: Page) => Promise<BoardUnderTest>): Promise<BoardFigures> {
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    return await measureBoard(browser, create, {
      rows,
      profileFile: values.profile,
      taken: (row, readings) => process.stdout.write(readingWords(row, readings)),
    });
  } finally {
    await browser.close();
  }
}

function parseBoards(names: string): readonly BoardName[] {
  const wanted = names === '' ? BOARDS : names.split(',');
  const known = BOARDS.filter((name) => wanted.includes(name));
  if (known.length !== wanted.length) throw new Error(`--only takes ${BOARDS.join(', ')}; not ${names}`);
  return known;
}

function count(value: string): number {
  if (!/^[1-9][0-9]{1,4}$/.test(value)) throw new Error('--notes must be whole numbers from 10 to 99999');
  return Number(value);
}
