import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../e2e/playwright.config.ts';
import { startEvenboard } from '../../e2e/support/startEvenboard.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import { measureBoard } from './measureBoard.ts';
import { report, whatIsMeasured } from './report.ts';

/** `npm run bench:grid -- --notes 1500 --keys 90 --profile grid.cpuprofile` looks into one board alone, shorter. */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '1500,10000' },
    writers: { type: 'string', default: '30' },
    rate: { type: 'string', default: '2' },
    keys: { type: 'string', default: '300' },
    profile: { type: 'string' },
  },
});

const calibrations = [calibrationMs()];
const evenboard = await startEvenboard({ RATE_LIMITS: 'off' });
const browser = await chromium.launch(config.use?.launchOptions);
try {
  for (const notes of values.notes.split(',')) {
    process.stdout.write(`${notes} notes …\n`);
    const figures = await measureBoard(browser, evenboard.url, {
      notes: count(notes, 'notes'),
      writers: count(values.writers, 'writers'),
      perSecond: count(values.rate, 'rate'),
      keys: count(values.keys, 'keys'),
      profileFile: values.profile,
    });
    process.stdout.write(report(figures));
    if (figures.invalid.length > 0) process.exitCode = 1;
    calibrations.push(calibrationMs());
  }
} finally {
  await browser.close();
  await evenboard.destroy();
}
process.stdout.write(noiseWords(calibrations));
process.stdout.write(`\n${whatIsMeasured()}`);

function count(value: string, name: string): number {
  if (!/^[1-9][0-9]{0,4}$/.test(value)) throw new Error(`--${name} must be a whole number from 1 to 99999`);
  return Number(value);
}
