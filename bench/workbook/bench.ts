import { parseArgs } from 'node:util';
import { startServer } from '../relay/startServer.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import { measureWorkbook } from './measureWorkbook.ts';
import { report, whatIsMeasured } from './report.ts';

/** `npm run bench:workbook -- --notes 2000 --runs 3` */
const { values } = parseArgs({
  options: { notes: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});

const calibrations = [calibrationMs()];
const server = await startServer();
try {
  const figures = await measureWorkbook(
    server,
    count(values.notes, 'notes', 20_000),
    count(values.runs, 'runs', 50),
  );
  process.stdout.write(report(figures));
} finally {
  await server.stop();
}
calibrations.push(calibrationMs());
process.stdout.write(noiseWords(calibrations));
process.stdout.write(`\n${whatIsMeasured()}`);

function count(value: string, name: string, most: number): number {
  if (!/^[1-9][0-9]{0,4}$/.test(value) || Number(value) > most)
    throw new Error(`--${name} must be a whole number from 1 to ${most}`);
  return Number(value);
}
