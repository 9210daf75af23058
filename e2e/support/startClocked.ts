import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClockedSays } from './clockedServer.ts';
import { userEnvironment } from './userEnvironment.ts';

const SERVER = join(import.meta.dirname, 'clockedServer.ts');

/** The product's server in a process of its own, with a clock that is set ahead: a week need not be waited for. */
export interface Clocked {
  readonly url: string;
  /** Starts it (again), on the same port, folder and time. */
  start(): Promise<void>;
  /** SIGKILL, in the middle of whatever it does; resolves when it is gone. */
  kill(): Promise<void>;
  /** What the clock says, in ms. */
  now(): number;
  /** Sets the clock to a later time; an earlier one changes nothing. */
  setClock(time: number): Promise<void>;
  /** Stops it and removes its data. */
  destroy(): Promise<void>;
}

/** @param startsAt the time at which the clock starts, in ms */
export async function startClocked(startsAt: number): Promise<Clocked> {
  const dataDir = await mkdtemp(join(tmpdir(), 'evenboard-'));
  let port = 0;
  let child: ChildProcess | undefined;
  let [timeMs, setAtMs] = [startsAt, performance.now()];
  const now = () => Math.round(timeMs + performance.now() - setAtMs);

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    child = undefined;
    await ended;
  }

  async function start(): Promise<void> {
    const own = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', CLOCK_MS: String(now()) };
    child = fork(SERVER, { env: { ...userEnvironment(), ...own }, execArgv: [] });
    const said = await answerOf(child);
    if (said === undefined) throw new Error('the server did not start');
    port = said.port ?? port;
  }

  await start();
  return {
    url: `http://localhost:${port}`,
    start,
    kill: () => end('SIGKILL'),
    now,
    async setClock(time) {
      if (time <= now() || child === undefined) return;
      [timeMs, setAtMs] = [time, performance.now()];
      child.send(time);
      await answerOf(child);
    },
    async destroy() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What it says next; nothing, where it ends before. */
function answerOf(child: ChildProcess): Promise<ClockedSays | undefined> {
  return new Promise((resolve) => {
    child.once('message', (said: ClockedSays) => resolve(said));
    child.once('exit', () => resolve(undefined));
  });
}
