import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../e2e/playwright.config.ts';
import { startEvenboard } from '../../e2e/support/startEvenboard.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import { measureTyping } from './measureTyping.ts';
import { report, whatIsMeasured } from './report.ts';

/** `npm run bench:capture -- --minutes 0.5 --people 0 --profile capture.cpuprofile` looks shorter, without the others, and into the page. */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '2' },
    words: { type: 'string', default: '90' },
    profile: { type: 'string' },
  },
});

const calibrations = [calibrationMs()];
const evenboard = await startEvenboard({ RATE_LIMITS: 'off' });
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const figures = await measureTyping(browser, evenboard.url, {
    people: number(values.people, 'people'),
    minutes: number(values.minutes, 'minutes'),
    wordsAMinute: number(values.words, 'words'),
    profileFile: values.profile,
  });
  process.stdout.write(report(figures));
  if (figures.lost.length > 0 || figures.invalid.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await evenboard.destroy();
}
calibrations.push(calibrationMs());
process.stdout.write(noiseWords(calibrations));
process.stdout.write(`\n${whatIsMeasured()}`);

function number(value: string, name: string): number {
  if (!/^[0-9]{1,3}(\.[0-9]+)?$/.test(value)) throw new Error(`--${name} must be a number`);
  return Number(value);
}
