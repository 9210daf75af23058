import type { Entrance, RelayUnderTest, RoomUnderTest, Shape } from './RelayUnderTest.ts';
import { startServer } from './startServer.ts';

/** Evenboard as a user starts it, with an empty data folder; everybody joins over HTTP, each room is a session. */
export const startOurs = (shape: Shape) => start(shape);

/** The same, and when it is stopped each of its threads leaves a CPU profile in the folder. */
export const startProfiled = (folder: string) => (shape: Shape) =>
  start(shape, ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200']);

async function start(shape: Shape, nodeOptions: readonly string[] = []): Promise<RelayUnderTest> {
  const server = await startServer(nodeOptions);
  try {
    const rooms: RoomUnderTest[] = [];
    while (rooms.length < shape.rooms) rooms.push(await joinAll(server.url, shape.clients));
    return {
      name: 'Evenboard',
      pid: server.pid,
      metricsUrl: `${server.url}/metrics`,
      rooms,
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function joinAll(origin: string, clients: number): Promise<RoomUnderTest> {
  const session = await post<{ sessionId: string; keys: { participant: string } }>(`${origin}/api/sessions`, {
    title: 'Benchmark',
  });
  const address = (document: string) =>
    `${origin.replace('http', 'ws')}/sync/${session.sessionId}/${document}`;
  const join = async (name: string): Promise<Entrance> => {
    const joined = await post<{ token: string; participant: { id: string } }>(
      `${origin}/api/sessions/${session.sessionId}/join`,
      { key: session.keys.participant, name },
    );
    return {
      url: address('board/main'),
      headers: { authorization: `Bearer ${joined.token}` },
      personId: joined.participant.id,
    };
  };
  const entrances: Entrance[] = [];
  for (let n = 0; n < clients; n += 1) entrances.push(await join(`Person ${n + 1}`));
  const lateEntrance = await join('Latecomer');
  return { entrances, lateEntrance, besides: { ...lateEntrance, url: address('session') } };
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
