import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const MAIN = path.join(import.meta.dirname, '../main.ts');
const FAILING_DISK = path.join(import.meta.dirname, 'failingDisk.ts');

/** A server in a process of its own, as a user starts it, that can be ended in every way. */
export interface KilledServer {
  readonly url: string;
  /** With which signal or code it has ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  readonly isOver: boolean;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

/** @param env also what failingDisk.ts goes by */
export async function startKilledServer(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<KilledServer> {
  const child = spawn(process.execPath, ['--import', FAILING_DISK, MAIN], {
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killIt = () => child.kill('SIGKILL');
  process.once('exit', killIt);
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', killIt);
    return { code, signal };
  });
  let said = '';
  child.stderr.on('data', (bytes) => (said += bytes));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const port = /is ready at http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => reject(new Error(`The server did not start: ${said}`)));
  });
  return {
    url,
    ended,
    get isOver() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    kill: (signal) => void child.kill(signal),
  };
}
