import { readConfig } from '../../server/src/config.ts';
import { createServer } from '../../server/src/createServer.ts';
import { createLog } from '../../server/src/log.ts';

/** How often what is to happen at a time looks at the clock. */
const ALARM_STEP_MS = 10;

/** What the process says to whoever started it. */
export interface ClockedSays {
  readonly port?: number;
  /** The clock has been set. */
  readonly time?: number;
}

// The product's server, but for its clock: whoever started it sets that ahead, and it goes on from there.
let setAtMs = performance.now();
let timeMs = Number(process.env['CLOCK_MS']);

const say = (words: ClockedSays) => process.send?.(words);

process.on('message', (time: number) => {
  timeMs = time;
  setAtMs = performance.now();
  say({ time });
});
process.on('disconnect', () => process.exit());

const config = readConfig(process.env);
const server = await createServer({
  config,
  log: createLog(config.logLevel),
  now: () => Math.round(timeMs + performance.now() - setAtMs),
  alarmStepMs: ALARM_STEP_MS,
});
say({ port: (await server.listen()).port });
