import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { type Created, create, expectProblem, read, tokenFor } from './testSessions.ts';

let time = Date.now();
const now = () => time;
const HOUR_MS = 3_600_000;

const commandTo =
  (server: TestServer, session: Created, host: string) =>
  (body: object, token = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });

async function setUp(server: TestServer, more: Record<string, unknown> = {}) {
  const session = await create(server, more);
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const kofi = await tokenFor(server, session, 'participant', 'Kofi');
  return { session, host, kofi, command: commandTo(server, session, host) };
}

/** A connection to the main board that is open, and the code with which it is closed. */
async function onBoard(server: TestServer, session: Created, token: string) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${session.sessionId}/board/main`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  const [first] = (await once(socket, 'message')) as [Buffer];
  // The server asks those who may write for what they have (sync step 1), and nobody else.
  return { closed, first: [...first.subarray(0, 2)], end: () => socket.terminate() };
}

describe('the closing time', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({}, { now });
  });
  afterAll(() => server.stop());

  const infoOf = (session: Created, token: string, isWanted: (info: Record<string, unknown>) => boolean) =>
    read(server, session, 'session', token, (doc) => {
      const info = doc.getMap('info').toJSON();
      return isWanted(info) ? info : undefined;
    });

  it('is set, put off and published, and holds at the time that was set last', async () => {
    const { session, kofi, command } = await setUp(server, { closesAt: time + HOUR_MS });
    await command({ type: 'setClosing', closesAt: time + 2 * HOUR_MS, late: 'tray' });
    await infoOf(session, kofi, (info) => info['closesAt'] === time + 2 * HOUR_MS && info['late'] === 'tray');
    time += HOUR_MS + 1;
    await command({ type: 'setClosing', closesAt: new Date(time + 60_000).toISOString() });
    await infoOf(session, kofi, (info) => info['state'] === 'open' && info['closesAt'] === time + 60_000);
    time += 60_000;
    await infoOf(session, kofi, (info) => info['state'] === 'closed');
    expectProblem(await command({ type: 'stopTimer' }), 409, 'session_closed', /kept/);
  });

  it('can be now; a facilitator opens it again, and who is on a board stays and writes again', async () => {
    const { session, host, kofi, command } = await setUp(server);
    const writer = await new TestClient(server, session, 'board/main', kofi).synced();
    const reader = await new TestClient(server, session, 'board/main', host).synced();
    expect((await command({ type: 'setClosing', closesAt: 'now' })).json).toEqual({ closesAt: time });
    await infoOf(session, kofi, (info) => info['state'] === 'closed');
    expectProblem(
      await command({ type: 'setClosing', closesAt: null }, kofi),
      403,
      'not_allowed',
      /facilitators/,
    );
    expect((await command({ type: 'setClosing', closesAt: null })).json).toEqual({});
    await infoOf(session, host, (info) => info['state'] === 'open' && info['closesAt'] === undefined);
    const { json } = await server.call('GET', `/api/sessions/${session.sessionId}`, { token: kofi });
    writer.addNote('n1', (json.you as { id: string }).id, 'open again');
    await reader.until(() => reader.textOf('n1'));
    expect(writer.closedWith).toBeUndefined();
    for (const client of [writer, reader]) client.end();
  });

  it('is refused in plain words where it has passed or is none', async () => {
    const { command } = await setUp(server);
    const set = (more: object) => command({ type: 'setClosing', ...more });
    expectProblem(await set({ closesAt: time - 1 }), 400, 'malformed', /has passed already/);
    expectProblem(await set({ closesAt: 'soon' }), 400, 'malformed', /“closesAt” must be/);
    expectProblem(await set({ eraseAt: 'now' }), 400, 'malformed', /“eraseAt” must be/);
    expectProblem(await set({ late: 'burn' }), 400, 'malformed', /late/);
    const early = { closesAt: time + 2 * HOUR_MS, eraseAt: time + HOUR_MS };
    expectProblem(await set(early), 400, 'malformed', /before it closes/);
  });
});

describe('erasing on a date', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'evenboard-erase-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('erases on the date that was set last, and tells who is there', async () => {
    const server = await startTestServer({ dataDir }, { now });
    const { session, host, kofi, command } = await setUp(server);
    await command({ type: 'setClosing', eraseAt: time + HOUR_MS });
    await command({ type: 'setClosing', eraseAt: time + 2 * HOUR_MS });
    const there = await onBoard(server, session, kofi);
    time += HOUR_MS;
    const address = `/api/sessions/${session.sessionId}`;
    expect((await server.call('GET', address, { token: host })).status).toBe(200);
    time += HOUR_MS;
    expect(await there.closed).toBe(4404);
    expectProblem(await server.call('GET', address, { token: host }), 404, 'no_such_session', /erased/);
    await server.stop();
  });

  it('erases what nobody has opened since the server was started again, and no other session', async () => {
    const first = await startTestServer({ dataDir }, { now });
    const { command } = await setUp(first, { title: 'A title to forget' });
    await setUp(first, { title: 'A title to keep' });
    await command({ type: 'setClosing', eraseAt: time + HOUR_MS });
    await first.stop();
    time += HOUR_MS;
    const words = async () => {
      const files = (await readdir(dataDir)).filter((name) => name.startsWith('evenboard'));
      return (await Promise.all(files.map((name) => readFile(path.join(dataDir, name), 'latin1')))).join();
    };
    expect(await words()).toContain('A title to forget');
    const second = await startTestServer({ dataDir }, { now });
    await expect.poll(words).not.toContain('A title to forget');
    await second.stop();
    expect(await words()).not.toContain('A title to forget');
    expect(await words()).toContain('A title to keep');
  });
});
