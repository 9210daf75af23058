import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addNote, type Board, openBoard, readBoard, UNSORTED } from '@evenboard/board';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { startTestServer, type TestServer } from '../http/startTestServer.ts';
import { type Created, create, read, setUpSession, tokenFor, writeBoard } from '../http/testSessions.ts';
import { backUp, restore } from './backup.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evenboard-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const within = (name: string) => path.join(folder, name);
const add = (author: string, text: string) => (board: Board) =>
  void addNote(board, { section: UNSORTED, author, text, colour: 'yellow' });
const textsIn = (doc: Y.Doc) =>
  readBoard(openBoard(doc, { now: () => 0, random: Math.random, newId: () => 'x' })).notes.map(
    ({ text }) => text,
  );

async function write(server: TestServer, session: Created, token: string, id: string, text: string) {
  expect(await writeBoard(server, session, 'main', token, add(id, text))).toBe('saved');
}

it('has everything that was saved when it began, also while people write', async () => {
  const server = await startTestServer();
  const { session, host } = await setUpSession(server);
  await write(server, session, host.token, host.id, 'Saved before');
  let isOver = false;
  const writing = (async () => {
    for (let count = 0; !isOver; count += 1)
      await write(server, session, host.token, host.id, `Meanwhile ${count}`);
  })();
  await backUp(server.dataDir, within('backup'));
  isOver = true;
  await writing;
  await server.stop();
  expect(readdirSync(within('backup')).sort()).toEqual(['evenboard.sqlite', 'secret']);
  expect(statSync(within('backup/secret')).mode & 0o077).toBe(0);

  expect(restore(within('backup'), within('data'), 0)).toBeUndefined();
  const again = await startTestServer({ dataDir: within('data') });
  const texts = await read(again, session, 'board/main', host.token, (doc) => {
    const found = textsIn(doc);
    return found.length > 0 ? found : undefined;
  });
  expect(texts).toContain('Saved before');
  const { json } = await again.call('GET', `/api/sessions/${session.sessionId}/links`, { token: host.token });
  expect(json.links).toMatchObject({ participant: expect.stringContaining(session.keys.participant) });
  await again.stop();
});

it('brings nothing back that was erased since, and keeps what was there before', async () => {
  const server = await startTestServer({ dataDir: within('data') });
  const session = await create(server);
  const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
  await backUp(within('data'), within('backup'));
  expect((await server.call('DELETE', `/api/sessions/${session.sessionId}`, { token })).status).toBe(204);
  await server.stop();

  const aside = restore(within('backup'), within('data'), Date.UTC(2026, 5, 12));
  expect(aside).toBe(within('data/evenboard.sqlite.before-2026-06-12T00-00-00-000Z'));
  expect(readdirSync(within('data'))).toContain(path.basename(aside ?? ''));
  const again = await startTestServer({ dataDir: within('data') });
  expect((await again.call('GET', `/api/sessions/${session.sessionId}`, { token })).status).toBe(404);
  await again.stop();
});

it('is refused where it would lose something, and nothing is changed then', async () => {
  const server = await startTestServer({ dataDir: within('data') });
  await backUp(within('data'), within('backup'));
  await expect(backUp(within('data'), within('backup'))).rejects.toThrow(/is not empty/);
  await expect(backUp(within('nowhere'), within('other'))).rejects.toThrow(/no data/);
  expect(() => restore(within('nowhere'), within('data'), 0)).toThrow(/no backup/);
  writeFileSync(within('backup/evenboard.sqlite'), 'no database at all, but long enough to be looked at');
  expect(() => restore(within('backup'), within('new'), 0)).toThrow(/not a whole copy/);
  await server.stop();
});

it('is not put back under a server that runs', async () => {
  const server = await startTestServer({ dataDir: within('data') });
  await backUp(within('data'), within('backup'));
  expect(() => restore(within('backup'), within('data'), 0)).toThrow(/used by another Evenboard/);
  await server.stop();
}, 30_000);
