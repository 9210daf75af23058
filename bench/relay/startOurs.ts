import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entrance, RelayUnderTest, RoomUnderTest, Shape } from './RelayUnderTest.ts';
import { freePort, startProcess } from './startProcess.ts';

/** Evenboard as a user starts it, with an empty data folder; everybody joins over HTTP, each room is a session. */
export async function startOurs(shape: Shape): Promise<RelayUnderTest> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'evenboard-bench-'));
  const root = join(import.meta.dirname, '../..');
  const removeData = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const started = await startProcess(join(root, 'server/src/main.ts'), {
      cwd: root,
      env: {
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataFolder,
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'warn',
      },
      url: `${origin}/readyz`,
    });
    const stop = async () => {
      await started.stop();
      await removeData();
    };
    try {
      const rooms: RoomUnderTest[] = [];
      while (rooms.length < shape.rooms) rooms.push(await joinAll(origin, shape.clients));
      return { name: 'Evenboard', pid: started.pid, rooms, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    await removeData();
    throw error;
  }
}

async function joinAll(origin: string, clients: number): Promise<RoomUnderTest> {
  const session = await post<{ sessionId: string; keys: { participant: string } }>(`${origin}/api/sessions`, {
    title: 'Benchmark',
  });
  const address = `/sync/${session.sessionId}/board/main`;
  const join = async (name: string): Promise<Entrance> => {
    const joined = await post<{ token: string; participant: { id: string } }>(
      `${origin}/api/sessions/${session.sessionId}/join`,
      { key: session.keys.participant, name },
    );
    return {
      url: origin.replace('http', 'ws') + address,
      headers: { authorization: `Bearer ${joined.token}` },
      personId: joined.participant.id,
    };
  };
  const entrances: Entrance[] = [];
  for (let n = 0; n < clients; n += 1) entrances.push(await join(`Person ${n + 1}`));
  return { entrances, lateEntrance: await join('Latecomer') };
}

async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
