import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer } from '../http/startTestServer.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'evenboard-sessions-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('knows sessions, people, tokens and results of commands after a restart', async () => {
  const first = await startTestServer({ dataDir });
  const body = { title: 'Co-creating our strategy' };
  const { sessionId, keys } = (await first.call('POST', '/api/sessions', { body })).json as {
    sessionId: string;
    keys: { facilitator: string };
  };
  const address = `/api/sessions/${sessionId}`;
  const joined = await first.call('POST', `${address}/join`, {
    body: { key: keys.facilitator, name: 'Oluchi' },
  });
  const token = String(joined.json.token);
  const command = { type: 'addProxy', name: 'Walter', channel: 'post', commandId: 'walter' };
  const added = await first.call('POST', `${address}/commands`, { body: command, token });
  const links = await first.call('GET', `${address}/links`, { token });
  await first.stop();

  const second = await startTestServer({ dataDir });
  const { you } = (await second.call('GET', address, { token })).json;
  expect(you).toMatchObject(joined.json.participant as object);
  expect((await second.call('POST', `${address}/commands`, { body: command, token })).json).toEqual(
    added.json,
  );
  expect((await second.call('GET', `${address}/links`, { token })).json.code).toBe(links.json.code);
  const door = await second.call('POST', `${address}/door`, { body: { key: keys.facilitator } });
  expect(door.json).toMatchObject({ host: 'Oluchi', peopleCount: 2 });
  await second.stop();
});

it('closes at its time: people can read and come in, and nothing is changed any more', async () => {
  let time = Date.now();
  const server = await startTestServer({ dataDir }, { now: () => time });
  const body = { title: 'Co-creating our strategy', closesAt: time + 60_000 };
  const { sessionId, keys } = (await server.call('POST', '/api/sessions', { body })).json as {
    sessionId: string;
    keys: { facilitator: string };
  };
  const address = `/api/sessions/${sessionId}`;
  const join = { key: keys.facilitator, name: 'Oluchi' };
  const token = String((await server.call('POST', `${address}/join`, { body: join })).json.token);
  time += 71_000;
  expect((await server.call('POST', `${address}/door`, { body: { key: keys.facilitator } })).json.state).toBe(
    'closed',
  );
  const command = { type: 'addProxy', name: 'Edna', channel: 'telephone' };
  const refused = await server.call('POST', `${address}/commands`, { body: command, token });
  expect(refused.json).toMatchObject({ status: 409, code: 'session_closed' });
  const exported = await server.call('GET', `${address}/export/session.json`, { token });
  expect(exported.status).toBe(200);
  await server.stop();
});

it('tells people to come back when the server stops', async () => {
  const server = await startTestServer({ dataDir });
  const { sessionId, keys } = (await server.call('POST', '/api/sessions', { body: { title: 'A day' } }))
    .json as {
    sessionId: string;
    keys: { participant: string };
  };
  const join = { key: keys.participant, name: 'Kofi' };
  const { token } = (await server.call('POST', `/api/sessions/${sessionId}/join`, { body: join })).json;
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${sessionId}/board/main`, {
    headers: { Authorization: `Bearer ${String(token)}` },
  });
  await once(socket, 'message');
  const closed = once(socket, 'close');
  await server.stop();
  expect((await closed)[0]).toBe(1012);
});
