import { type CaptionLine, LIMITS } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, connect, create, expectProblem, read, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Sends as a program does that knows nothing of the product. */
async function send(path: string, text: string, headers: Record<string, string> = {}) {
  return await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', ...headers },
    body: text,
  });
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const pathOf = ({ sessionId }: Created, room = 'main') => `/api/sessions/${sessionId}/captions/${room}`;

const linesIn = (session: Created, token: string, count: number, room = 'main') =>
  read(server, session, `captions/${room}`, token, (doc) => {
    const lines = doc.getArray<CaptionLine>('lines').toArray();
    return lines.length === count ? lines : undefined;
  });

async function setUp() {
  const session = await create(server);
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const kofi = await tokenFor(server, session, 'participant', 'Kofi');
  const command = (token: string, body: object) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { token, body });
  return { session, host, kofi, command };
}

it('takes lines from a program by the address that a facilitator gave it, once each, and everybody in the room reads them', async () => {
  const { session, host, kofi, command } = await setUp();
  const { json } = await command(host, { type: 'captionsLink', room: 'main' });
  const link = String(json.link);
  expect(link.startsWith(`${server.url}${pathOf(session)}?key=`)).toBe(true);
  const address = link.replace(server.url, '');
  for (const [seq, text] of [
    [1, 'HELLO AND WELCOME'],
    [2, 'CAN EVERYBODY HEAR ME?\nGOOD.'],
    [2, 'CAN EVERYBODY HEAR ME?\nGOOD.'],
  ] as const) {
    expect((await send(`${address}&seq=${seq}&lang=en-GB`, text)).status).toBe(204);
  }
  const lines = await linesIn(session, kofi, 3);
  expect(lines.map(({ text, seq, lang }) => [text, seq, lang])).toEqual([
    ['HELLO AND WELCOME', 1, 'en-GB'],
    ['CAN EVERYBODY HEAR ME?', 2, 'en-GB'],
    ['GOOD.', 2, 'en-GB'],
  ]);

  await command(host, { type: 'captionsLink', room: 'main' });
  expect((await send(address, 'TOO LATE')).status).toBe(403);
});

it('takes what a facilitator writes, with who said it', async () => {
  const { session, host, kofi } = await setUp();
  const { status } = await server.call('POST', pathOf(session), {
    token: host,
    body: { text: 'More time for each other', speaker: 'p1' },
  });
  expect(status).toBe(204);
  expect(await linesIn(session, kofi, 1)).toMatchObject([
    { text: 'More time for each other', speaker: 'p1' },
  ]);
});

it('refuses everybody else, and keeps nothing then', async () => {
  const { session, host, kofi, command } = await setUp();
  const other = await setUp();
  const { json } = await other.command(other.host, { type: 'captionsLink', room: 'main' });
  const key = String(json.link).split('key=')[1];
  expect((await send(pathOf(session), 'X')).status).toBe(401);
  expect((await send(pathOf(session), 'X', bearer(kofi))).status).toBe(403);
  expect((await send(`${pathOf(session)}?key=${key}`, 'X')).status).toBe(403);
  expect((await send(pathOf(session, 'nowhere'), 'X', bearer(host))).status).toBe(404);
  expect((await send(pathOf(session), ' \n ', bearer(host))).status).toBe(422);
  expect((await send(pathOf(session), 'x\n'.repeat(51), bearer(host))).status).toBe(413);
  expect((await send(pathOf(session), 'x'.repeat(1_000_000), bearer(host))).status).toBe(413);
  expect((await send(`${pathOf(session)}?seq=one`, 'X', bearer(host))).status).toBe(400);
  const tooLong = 'x'.repeat(LIMITS.captionLength * LIMITS.captionLinesAtOnce * 2 + 1);
  expectProblem(
    await server.call('POST', pathOf(session), { token: host, body: { text: tooLong } }),
    400,
    'malformed',
    /nothing was/i,
  );
  expect((await command(host, { type: 'setClosing', closesAt: 'now' })).status).toBe(200);
  expect((await send(pathOf(session), 'X', bearer(host))).status).toBe(409);
  expect(await linesIn(session, kofi, 0)).toEqual([]);
});

it('are read by who may read the room, and written by the server alone', async () => {
  const { session, host, kofi, command } = await setUp();
  const { json } = await command(host, {
    type: 'assignRooms',
    mode: 'manual',
    rooms: [
      { name: 'Blue', colour: 'blue' },
      { name: 'Green', colour: 'green' },
    ],
  });
  const [blue] = json.rooms as { id: string }[];
  const room = blue?.id ?? '';
  await send(pathOf(session, room), 'Only here', bearer(host));
  const refused = await connect(server, session, `captions/${room}`, kofi);
  expect(await refused.closed).toBe(4403);
  const nowhere = await connect(server, session, 'captions/nowhere', host);
  expect(await nowhere.closed).toBe(4404);
  expect(await linesIn(session, host, 1, room)).toHaveLength(1);
});
