import { pino } from 'pino';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LateTray } from '../relay/LateTray.ts';
import { createPresence } from './Presence.ts';
import { createPublisher } from './Publisher.ts';
import { testLiveSession, testPerson } from './testSession.ts';

/** A publisher that writes into `doc` once `loaded` resolves, and how often it was asked to. */
function setUp(loaded: Promise<void> = Promise.resolve()) {
  const doc = new Y.Doc();
  const written = { count: 0 };
  const publisher = createPublisher({
    presence: createPresence(),
    voteCounts: { shown: () => () => 0 },
    deskRoots: { lobby: () => new Map([['kofi', { name: 'Kofi' }]]) },
    log: pino({ level: 'silent' }),
    now: () => 0,
    documents: {
      readDocument: () => Promise.reject(new Error('nothing to read')),
      async writeDocument(_name, write) {
        await loaded;
        written.count += 1;
        write(doc, new LateTray(), new Map());
      },
      closeConnections: () => undefined,
      onDeletion: () => undefined,
      onBigAct: () => undefined,
      onCommitted: () => undefined,
      peopleOn: () => new Set(),
      tellYours: () => undefined,
      warm: () => undefined,
    },
  });
  return { doc, written, publisher };
}

it('tells of hundreds who come at once in a few publications, and leaves nobody out', async () => {
  const { doc, written, publisher } = setUp();
  const session = testLiveSession([]);
  const come = async (index: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    session.take({ people: [testPerson(`person${index}`)] });
    await publisher.publishTogether(session);
    expect(doc.getMap('people').has(`person${index}`)).toBe(true);
  };
  for (let group = 0; group < 8; group++) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => come(group * 100 + index)));
  }
  expect(doc.getMap('people').size).toBe(800);
  expect(written.count).toBeLessThan(40);
});

it('writes nothing of a session that is erased while its documents are loaded', async () => {
  const loaded = Promise.withResolvers<void>();
  const { doc, publisher } = setUp(loaded.promise);
  const session = testLiveSession([testPerson('kofi')]);
  const published = publisher.publish(session);
  session.isErased = true;
  loaded.resolve();
  await published;
  expect(doc.store.clients.size).toBe(0);
});
