import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
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

it('no page shows its pointer while they are off, whatever it sends, and nothing else is kept back', async () => {
  const { session, come, command } = await setUpSession(server, { template: 'strategy' });
  const [ada, ben] = [await come('participant', 'Ada'), await come('participant', 'Ben')];
  const one = new TestClient(server, session, 'board/main', ada.token);
  const other = new TestClient(server, session, 'board/main', ben.token);
  await Promise.all([one.synced(), other.synced()]);
  const shown = () =>
    [...other.provider.awareness.getStates().values()].find(({ user }) => user?.id === ada.id) ?? {};
  const show = async (round: number) => {
    one.provider.awareness.setLocalState({ focus: { note: 'n' }, cursor: { x: round, y: 2 }, round });
    await vi.waitFor(() => expect(shown()).toMatchObject({ focus: { note: 'n' }, round }));
  };
  await show(1);
  expect(shown()).toHaveProperty('cursor');
  await command({ type: 'setPointers', on: false });
  await show(2);
  expect(shown()).not.toHaveProperty('cursor');
  await command({ type: 'setPointers', on: true });
  await show(3);
  expect(shown()).toMatchObject({ cursor: { x: 3, y: 2 } });
  one.end();
  other.end();
});
