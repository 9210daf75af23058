import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../e2e/playwright.config.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import { BOARDS, type BoardName, openBoards } from './boards.ts';
import { type BoardFigures, measureBoard } from './measureBoard.ts';
import { report, spentWords, whatIsMeasured } from './report.ts';
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
const browser = await chromium.launch(config.use?.launchOptions);
const boards = await openBoards(only);
try {
  for (const [place, notes] of sizes.entries()) {
    const figures = new Map<string, BoardFigures>();
    for (const name of only) {
      if (place > 0 && name !== 'evenboard' && !values['all-sizes']) continue;
      process.stdout.write(`${name}, ${notes} notes …\n`);
      const taken = await measureBoard(browser, await boards.prepare(name, notes), {
        rows,
        profileFile: values.profile,
      });
      figures.set(name, taken);
      if (values.gesture !== '')
        for (const [row, readings] of taken.readings) process.stdout.write(spentWords(row, readings));
      if (taken.faults.length > 0) process.exitCode = 1;
      calibrations.push(calibrationMs());
    }
    process.stdout.write(report(notes, figures));
  }
} finally {
  await browser.close();
  await boards.destroy();
}
process.stdout.write(`\n${noiseWords(calibrations)}\n${whatIsMeasured()}`);

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
