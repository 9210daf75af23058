import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRelay } from '../relay/createRelay.ts';
import { openSqliteStore } from '../storage/openSqliteStore.ts';
import type { Store } from '../storage/Store.ts';
import { createAccess } from './access.ts';
import { createDirectory } from './Directory.ts';
import { createPresence } from './Presence.ts';
import { createSealer } from './Sealer.ts';
import { createSessions, type Sessions } from './Sessions.ts';

const ADDRESS = 'http://localhost';

let dataDir: string;
let store: Store;
let sessions: Sessions;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'evenboard-queue-'));
  store = await openSqliteStore(dataDir);
  const log = pino({ level: 'silent' });
  const directory = createDirectory(store, Date.now);
  const presence = createPresence();
  const access = createAccess({
    directory,
    presence,
    publicUrl: undefined,
    now: Date.now,
    lateChanged: () => undefined,
  });
  const documents = createRelay({ store, access, log, rateLimits: false });
  const sealer = await createSealer(dataDir);
  sessions = createSessions({ store, directory, presence, documents, sealer, log, now: Date.now });
});
afterEach(async () => {
  sessions.destroy();
  await store.close();
  await rm(dataDir, { recursive: true });
});

/** A session with two facilitators, as requests find them before it is their turn. */
async function setUp() {
  const { sessionId, keys } = await sessions.create({ title: 'Co-creating our strategy' });
  const come = async (name: string) => {
    const joined = await sessions.join(sessionId, { key: keys.facilitator, name }, undefined);
    return await sessions.authorize(sessionId, joined.token);
  };
  return { sessionId, keys, kofi: await come('Kofi'), wren: await come('Wren'), host: await come('Oluchi') };
}

it('is not done what a facilitator asked who was taken out before it was their turn', async () => {
  const { kofi, wren } = await setUp();
  const [first, second] = await Promise.allSettled([
    sessions.run(kofi, { type: 'removePerson', participant: wren.person.id }, ADDRESS),
    sessions.run(wren, { type: 'removePerson', participant: kofi.person.id }, ADDRESS),
  ]);
  expect(first).toMatchObject({ status: 'fulfilled' });
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'not_joined' } });
});

it('is not said to be done what waited for its turn while the session was erased', async () => {
  const { sessionId, keys, host } = await setUp();
  const erased = sessions.erase(host.session);
  const command = sessions.run(host, { type: 'addProxy', name: 'Ines', channel: 'post' }, ADDRESS);
  const joined = sessions.join(sessionId, { key: keys.participant, name: 'Jo' }, undefined);
  const answers = Promise.allSettled([command, joined]);
  await erased;
  for (const answer of await answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'no_such_session' } });
  }
});
