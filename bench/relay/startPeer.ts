import { join } from 'node:path';
import type { RelayUnderTest } from './RelayUnderTest.ts';
import { freePort, startProcess } from './startProcess.ts';

/** @y/websocket-server as its own command starts it: in memory, no doors, no checks. */
export async function startPeer(clients: number): Promise<RelayUnderTest> {
  const port = await freePort();
  const folder = join(import.meta.dirname, 'peer');
  const started = await startProcess(join(folder, 'node_modules/@y/websocket-server/src/server.js'), {
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
  });
  const entrance = (personId: string) => ({ url: `ws://127.0.0.1:${port}/bench`, headers: {}, personId });
  return {
    name: '@y/websocket-server 0.1.5',
    ...started,
    entrances: Array.from({ length: clients }, (_, index) => entrance(`p${index}`)),
    lateEntrance: entrance('late'),
  };
}
