import { calibrationMs } from './processCost.ts';
import { report } from './report.ts';
import { type Load, type Measurement, runLoad } from './runLoad.ts';
import { startOurs } from './startOurs.ts';
import { startPeer } from './startPeer.ts';

/** `BENCH_RELAYS=peer` or `ours` runs one side alone, while looking into something. */
const RELAYS = { ours: startOurs, peer: startPeer };
const ROUNDS = 2;

const load: Load = {
  clients: count('BENCH_CLIENTS', 100),
  typists: count('BENCH_TYPISTS', 20),
  seconds: count('BENCH_SECONDS', 8),
  perSecond: 5,
};

const wanted = process.env.BENCH_RELAYS?.split(',') ?? Object.keys(RELAYS);
const runs: Measurement[] = [];
const calibrations: number[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [key, start] of Object.entries(RELAYS)) {
    if (!wanted.includes(key)) continue;
    calibrations.push(calibrationMs());
    const relay = await start(load.clients);
    process.stdout.write(`${relay.name}, run ${round} of ${ROUNDS} …\n`);
    try {
      runs.push(await runLoad(relay, load));
    } finally {
      await relay.stop();
    }
  }
}
process.stdout.write(report(load, runs, calibrations));
if (runs.some(({ invalid }) => invalid.length > 0)) process.exitCode = 1;

function count(name: string, otherwise: number): number {
  const value = process.env[name];
  if (value === undefined || value === '') return otherwise;
  if (!/^[1-9][0-9]{0,3}$/.test(value)) throw new Error(`${name} must be a whole number from 1 to 9999`);
  return Number(value);
}
