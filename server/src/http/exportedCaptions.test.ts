import { afterAll, beforeAll, expect, it } from 'vitest';
import { readZip } from '../workbook/readZip.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, type Somebody, setUpSession } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

async function setUp() {
  const { session, host, come, command } = await setUpSession(server);
  const kofi = await come('participant', 'Kofi');
  const address = `/api/sessions/${session.sessionId}`;
  const say = async (text: string, room = 'main') => {
    time += 1_000;
    const body = { text, speaker: kofi.id };
    const { status } = await server.call('POST', `${address}/captions/${room}`, { token: host.token, body });
    expect(status).toBe(204);
  };
  const keep = (on: boolean, who: Somebody = host) => {
    time += 1_000;
    return command({ type: 'setCaptionsInExports', on }, who);
  };
  /** Every word of every file that somebody can take home. */
  async function filesOf({ token }: Somebody): Promise<string> {
    const files = ['workbook.xlsx', 'notes.csv', 'board.html', 'board.md', 'session.json'];
    const texts = files.map(async (name) => {
      const headers = { Authorization: `Bearer ${token}` };
      const answer = await fetch(`${server.url}${address}/export/${name}`, { headers });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return name.endsWith('.xlsx') ? [...readZip(bytes).values()].join('\n') : bytes.toString();
    });
    return (await Promise.all(texts)).join('\n');
  }
  const door = async () => {
    const body = { key: session.keys.participant };
    return (await server.call('POST', `${address}/door`, { body })).json;
  };
  return { host, kofi, command, say, keep, filesOf, door };
}

it('captions are in no file that anybody takes home, unless a facilitator has chosen so', async () => {
  const { host, kofi, say, filesOf, door } = await setUp();
  await say('Between ourselves');
  for (const somebody of [host, kofi]) expect(await filesOf(somebody)).not.toContain('Between ourselves');
  expect(await door()).not.toHaveProperty('captionsInExports');
});

it('what is said after that is in the workbook, what was said before is not, and who comes reads it at the door', async () => {
  const { host, kofi, say, keep, filesOf, door } = await setUp();
  await say('Between ourselves');
  expectProblem(await keep(true, kofi), 403, 'not_allowed', /./);
  expect((await keep(true)).status).toBe(200);
  await say('For the minutes');
  expect((await keep(true)).status).toBe(200);
  for (const somebody of [host, kofi]) {
    const words = await filesOf(somebody);
    expect(words).toContain('For the minutes');
    expect(words).not.toContain('Between ourselves');
  }
  expect(await door()).toMatchObject({ captionsInExports: true });
});

it('chosen otherwise again, nothing of it is in any file, also when it is chosen once more', async () => {
  const { host, say, keep, filesOf } = await setUp();
  await keep(true);
  await say('For the minutes');
  await keep(false);
  expect(await filesOf(host)).not.toContain('For the minutes');
  await keep(true);
  expect(await filesOf(host)).not.toContain('For the minutes');
});

it('participants take home what was said in the rooms that they may read', async () => {
  const { host, kofi, command, say, keep, filesOf } = await setUp();
  const rooms = [
    { name: 'Blue', colour: 'blue' },
    { name: 'Green', colour: 'green' },
  ];
  const { json } = await command({
    type: 'assignRooms',
    mode: 'manual',
    rooms,
    members: { Blue: [kofi.id] },
  });
  const green = (json.rooms as { id: string }[])[1]?.id ?? '';
  await keep(true);
  await say('Only in Green', green);
  expect(await filesOf(host)).toContain('Only in Green');
  expect(await filesOf(kofi)).not.toContain('Only in Green');
});
