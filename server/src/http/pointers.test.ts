import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { read, setUpSession } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('a facilitator switches live pointers off for everybody, and on again', async () => {
  const { session, come, command } = await setUpSession(server, { template: 'strategy' });
  const ada = await come('participant', 'Ada');
  const areOff = () =>
    read(server, session, 'session', ada.token, (doc) => doc.getMap('info').get('pointersOff') === true);
  expect(await areOff()).toBe(false);
  await command({ type: 'setPointers', on: false });
  expect(await areOff()).toBe(true);
  await command({ type: 'setPointers', on: true });
  expect(await areOff()).toBe(false);
});
