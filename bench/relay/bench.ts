import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrationMs } from '../shared/machineNoise.ts';
import { LOADS, type LoadName } from './loads.ts';
import type { StartRelay } from './RelayUnderTest.ts';
import { report, reportIdle, reportJoins } from './report.ts';
import { runIdle } from './runIdle.ts';
import { runJoins } from './runJoins.ts';
import { type Load, type Measurement, runLoad } from './runLoad.ts';
import { reportProfile } from './serverProfile.ts';
import { startOurs, startProfiled } from './startOurs.ts';
import { STARTS } from './startPeer.ts';

const RELAYS: Readonly<Record<string, StartRelay>> = { ours: startOurs, ...STARTS };
const ALL_LOADS = [...Object.keys(LOADS), 'joins', 'idle'];

/**
 * `npm run bench -- --relays ours,peer --loads room100 --seconds 2` runs a part, shorter, while looking into something;
 * with `--profile` our server also says where its time goes.
 */
const { values } = parseArgs({
  options: {
    relays: { type: 'string', default: 'ours,peer' },
    loads: { type: 'string', default: 'room100' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '8' },
    profile: { type: 'boolean', default: false },
  },
});
// What the server's first start compiles the later ones find.
await (await startOurs({ rooms: 0, clients: 0 })).stop();
const relays = chosen('relays', Object.keys(RELAYS));
for (const name of chosen('loads', ALL_LOADS)) {
  process.stdout.write(`\n${name}\n`);
  if (name === 'joins') process.stdout.write(reportJoins(await ofEach(runJoins)));
  else if (name === 'idle') process.stdout.write(reportIdle(await ofEach(runIdle)));
  else await typing({ ...LOADS[name as LoadName], seconds: count('seconds') });
}

async function typing(load: Load): Promise<void> {
  const runs: Measurement[] = [];
  const calibrations: number[] = [];
  for (let round = 1; round <= count('rounds'); round += 1) {
    const calibration = calibrationMs();
    const measured = await ofEach((start) => runOnce(start, load));
    runs.push(...measured);
    calibrations.push(...measured.map(() => calibration));
  }
  if (runs.length > 0) process.stdout.write(report(load, runs, calibrations));
  if (values.profile) await profile(load);
  if (runs.some(({ invalid }) => invalid.length > 0)) process.exitCode = 1;
}

/** What comes of each relay in turn; one that gives no figures is said to be invalid and left out. */
async function ofEach<T>(run: (start: StartRelay) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const name of relays) {
    const start = RELAYS[name];
    if (start === undefined) continue;
    process.stdout.write(`${name} …\n`);
    try {
      found.push(await run(start));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      process.stdout.write(`INVALID: ${name} gave no figures: ${why}\n`);
      process.exitCode = 1;
    }
  }
  return found;
}

async function runOnce(start: StartRelay, load: Load): Promise<Measurement> {
  const relay = await start(load);
  try {
    return await runLoad(relay, load);
  } finally {
    await relay.stop();
  }
}

/** A run of its own: being profiled costs time too. */
async function profile(load: Load): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'evenboard-profile-'));
  try {
    const { window, serverCpuSeconds } = await runOnce(startProfiled(folder), load);
    process.stdout.write(await reportProfile(folder, window, serverCpuSeconds));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function chosen(name: 'relays' | 'loads', known: readonly string[]): string[] {
  const names = values[name] === 'all' ? [...known] : values[name].split(',');
  const unknown = names.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new Error(`--${name}: ${unknown} is none of ${known.join(', ')}`);
  return names;
}

function count(name: 'rounds' | 'seconds'): number {
  const value = values[name];
  if (!/^[1-9][0-9]{0,3}$/.test(value)) throw new Error(`--${name} must be a whole number from 1 to 9999`);
  return Number(value);
}
