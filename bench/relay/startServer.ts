import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverEnvironment, serverOptions } from '../../scripts/serverProgram.mjs';
import { freePort, startProcess } from './startProcess.ts';

export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Evenboard as `npm start` starts it, with an empty data folder. Its pages are not needed here, and not built. */
export async function startServer(nodeOptions: readonly string[] = []): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'evenboard-bench-'));
  const removeData = () => rm(dataFolder, { recursive: true, force: true });
  const env = {
    ...serverEnvironment,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataFolder,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
  };
  try {
    const started = await startProcess(join(root, 'server/src/main.ts'), {
      cwd: root,
      env,
      url: `${url}/readyz`,
      nodeOptions: [...serverOptions, ...nodeOptions],
    });
    return { url, pid: started.pid, stop: () => started.stop().then(removeData) };
  } catch (error) {
    await removeData();
    throw error;
  }
}
