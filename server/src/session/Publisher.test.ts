import { pino } from 'pino';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LateTray } from '../relay/LateTray.ts';
import { createPresence } from './Presence.ts';
import { createPublisher } from './Publisher.ts';
import { testLiveSession, testPerson } from './testSession.ts';

it('writes nothing of a session that is erased while its documents are loaded', async () => {
  const loaded = Promise.withResolvers<void>();
  const doc = new Y.Doc();
  const publisher = createPublisher({
    presence: createPresence(),
    voteCounts: { shown: () => () => 0 },
    deskRoots: { lobby: () => new Map([['kofi', { name: 'Kofi' }]]) },
    log: pino({ level: 'silent' }),
    now: () => 0,
    documents: {
      readDocument: () => Promise.reject(new Error('nothing to read')),
      async writeDocument(_name, write) {
        await loaded.promise;
        write(doc, new LateTray(), new Map());
      },
      closeConnections: () => undefined,
      onDeletion: () => undefined,
      onBigAct: () => undefined,
      onCommitted: () => undefined,
      peopleOn: () => new Set(['oluchi']),
      tellYours: () => undefined,
      warm: () => undefined,
    },
  });
  const session = testLiveSession([testPerson('kofi')]);
  const published = publisher.publish(session);
  session.isErased = true;
  loaded.resolve();
  await published;
  expect(doc.store.clients.size).toBe(0);
});
