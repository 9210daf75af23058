import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { userEnvironment } from './userEnvironment.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const READY_WITHIN_MS = 60_000;

/** Evenboard as a user has it: `npm start`, with a port and a data folder of its own. */
export interface Evenboard {
  /** Such as `http://localhost:4567`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Starts it (again), on the same port and folder; resolves when it says that it is ready. */
  start(): Promise<void>;
  /** SIGTERM; resolves with the exit code of `npm start`. */
  stop(): Promise<number | null>;
  /** Stops it and removes its data. */
  destroy(): Promise<void>;
  /** Everything that it has printed. */
  output(): string;
}

interface Running {
  readonly npm: ChildProcess;
  /** The process that serves. */
  readonly server: number;
}

/** Starts the product on a free port with an empty data folder. `env` goes on top of the defaults. */
export async function startEvenboard(env: Record<string, string> = {}): Promise<Evenboard> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'evenboard-'));
  let running: Running | undefined;
  let output = '';

  async function stop(): Promise<number | null> {
    if (running === undefined) return null;
    const { npm, server } = running;
    running = undefined;
    if (npm.exitCode !== null) return npm.exitCode;
    const ended = once(npm, 'exit');
    // To the process that serves, not to npm before it.
    process.kill(server, 'SIGTERM');
    await ended;
    return npm.exitCode;
  }

  const evenboard: Evenboard = {
    url: `http://localhost:${port}`,
    port,
    async start() {
      const own = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env };
      const npm = spawn('npm', ['start'], {
        cwd: ROOT,
        env: { ...userEnvironment(), ...own },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      output += await untilReady(npm);
      npm.stdout.on('data', (bytes: Buffer) => (output += bytes));
      npm.stderr.on('data', (bytes: Buffer) => (output += bytes));
      running = { npm, server: await servingProcess(npm.pid ?? 0) };
    },
    stop,
    async destroy() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    output: () => output,
  };
  await evenboard.start();
  return evenboard;
}

/** What was printed until then; throws with it when the product does not come up. */
function untilReady(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => reject(new Error(`Evenboard did not start (${why}):\n${printed}`));
    const timer = setTimeout(() => fail('too slow'), READY_WITHIN_MS);
    const read = (bytes: Buffer) => {
      printed += bytes;
      if (!printed.includes('Evenboard is ready at ')) return;
      clearTimeout(timer);
      resolve(printed);
    };
    started.stdout?.on('data', read);
    started.stderr?.on('data', read);
    started.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
  });
}

async function servingProcess(ancestor: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    const stat = /^\d+$/.test(entry) ? await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '') : '';
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  for (const pid of parents.keys()) {
    if (!isBelow(pid, ancestor, parents)) continue;
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (words.some((word) => word.endsWith('server/src/main.ts'))) return pid;
  }
  throw new Error('Evenboard says that it is ready, but no process serves it');
}

function isBelow(pid: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  let current = parents.get(pid);
  while (current !== undefined && current !== ancestor) current = parents.get(current);
  return current === ancestor;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
