import { parseArgs } from 'node:util';
import { calibrationMs } from '../shared/machineNoise.ts';
import type { RelayUnderTest } from './RelayUnderTest.ts';
import { report } from './report.ts';
import { type Load, type Measurement, runLoad } from './runLoad.ts';
import { startOurs } from './startOurs.ts';
import { startPeer } from './startPeer.ts';

const RELAYS = { ours: startOurs, peer: startPeer };
const ROUNDS = 2;

/** `npm run bench -- --relays peer --seconds 2` runs one side alone, shorter, while looking into something. */
const { values } = parseArgs({
  options: {
    relays: { type: 'string', default: 'ours,peer' },
    clients: { type: 'string', default: '100' },
    typists: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '8' },
  },
});
const load: Load = {
  clients: count('clients'),
  typists: count('typists'),
  seconds: count('seconds'),
  perSecond: 5,
};
const wanted = values.relays.split(',');
const runs: Measurement[] = [];
const calibrations: number[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [key, start] of Object.entries(RELAYS)) {
    if (!wanted.includes(key)) continue;
    process.stdout.write(`${key}, run ${round} of ${ROUNDS} …\n`);
    const calibration = calibrationMs();
    try {
      runs.push(await runOnce(start));
      calibrations.push(calibration);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      process.stdout.write(`INVALID: run ${round} of ${key} gave no figures: ${why}\n`);
      process.exitCode = 1;
    }
  }
}
if (runs.length > 0) process.stdout.write(report(load, runs, calibrations));
if (runs.some(({ invalid }) => invalid.length > 0)) process.exitCode = 1;

async function runOnce(start: (clients: number) => Promise<RelayUnderTest>): Promise<Measurement> {
  const relay = await start(load.clients);
  try {
    return await runLoad(relay, load);
  } finally {
    await relay.stop();
  }
}

function count(name: 'clients' | 'typists' | 'seconds'): number {
  const value = values[name];
  if (!/^[1-9][0-9]{0,3}$/.test(value)) throw new Error(`--${name} must be a whole number from 1 to 9999`);
  return Number(value);
}
