import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../http/startTestServer.ts';
import { setUpSession } from '../http/testSessions.ts';
import { createDirectory } from './Directory.ts';
import { testLiveSession, testPerson, testSession } from './testSession.ts';

const HOUR_MS = 60 * 60_000;
let time = 1_800_000_000_000;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

/** A directory over a store that has one session, and how often that was loaded. */
function setUp() {
  const loads = { count: 0 };
  const directory = createDirectory(
    {
      findSession: async () => {
        loads.count += 1;
        return testSession();
      },
      findPeople: async () => [testPerson('kofi')],
      findBallots: async () => [],
    },
    () => time,
  );
  return { directory, loads };
}

it('lets go of what nobody has asked for, and loads it again for who does', async () => {
  const { directory, loads } = setUp();
  const first = await directory.open('s');
  expect(directory.letGo(time, () => false)).toEqual([]);
  time += 1;
  expect(directory.letGo(time, () => true)).toEqual([]);
  expect(directory.letGo(time, () => false)).toEqual([first]);
  expect(directory.peek('s')).toBeUndefined();
  const again = await directory.open('s');
  expect(again).not.toBe(first);
  expect(again?.people.has('kofi')).toBe(true);
  expect(loads.count).toBe(2);
});

it('keeps what is in the middle of a decision', async () => {
  const { directory } = setUp();
  const session = (await directory.open('s')) ?? testLiveSession([]);
  const decided = Promise.withResolvers<void>();
  const task = session.exclusive(() => decided.promise);
  expect(directory.letGo(time + 1, () => false)).toEqual([]);
  decided.resolve();
  await task;
  expect(directory.letGo(time + 1, () => false)).toEqual([session]);
});

it('goes on with a session that was idle for long as it was left', async () => {
  const { come, command, seen, host } = await setUpSession(server);
  const kofi = await come('participant', 'Kofi');
  const body = { type: 'addProxy', name: 'Edna', channel: 'telephone', commandId: 'once' };
  const first = await command(body);
  time += HOUR_MS;
  await expect.poll(async () => (await seen(kofi.token)).status).toBe(200);
  expect((await command(body)).json).toEqual(first.json);
  expect((await command({ type: 'renamePerson', participant: kofi.id, name: 'Kofi A.' })).status).toBe(200);
  expect((await seen(host.token)).json.you).toMatchObject({ name: 'Oluchi' });
  time += 25 * HOUR_MS;
  // Its answer of yesterday is forgotten: it is another command now.
  await expect.poll(async () => (await command(body)).json).not.toEqual(first.json);
});
