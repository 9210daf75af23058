import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ERASED_FILE } from './erasedSessions.ts';
import { DATABASE_FILE } from './openDatabase.ts';
import { openSqliteStore } from './openSqliteStore.ts';
import type { StoredSession } from './Store.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { describeStore } from './storeContract.ts';

const createFolder = () => mkdtemp(join(tmpdir(), 'evenboard-store-'));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

describeStore('the SQLite store', async () => {
  const folder = await createFolder();
  return { open: () => openSqliteStore(join(folder, 'made', 'here')), remove: () => removeFolder(folder) };
});

describe('opening the SQLite store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await createFolder();
  });
  afterEach(() => removeFolder(folder));

  it('says that a folder cannot be written, and names the setting', async () => {
    const file = join(folder, 'a file');
    await writeFile(file, 'no folder');
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'unwritable', name: 'StorageError' });
    await expect(openSqliteStore(file)).rejects.toThrow(/DATA_DIR/);
  });

  it.runIf(process.platform === 'linux')('says so too where folders can be made by nobody', async () => {
    await expect(openSqliteStore('/proc/evenboard')).rejects.toMatchObject({ code: 'unwritable' });
  });

  it('says that another server uses the folder, and lets the next one in when that has stopped', async () => {
    const first = await openSqliteStore(folder);
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'inUse' });
    await first.close();
    await (await openSqliteStore(folder)).close();
  }, 20_000);

  it('leaves no word of an erased session on the disk', async () => {
    const store = await openSqliteStore(folder);
    const update = new TextEncoder().encode('words that nobody may find again '.repeat(100));
    await store.createSession(sessionWith('s1', 'A title to forget'));
    for (let i = 0; i < 20; i++) await store.append([{ document: 's1/board/main', update }]);
    await store.compact('s1/board/main', update, 10);
    const files = async () =>
      Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
    expect((await files()).join()).toContain('nobody may find');
    await store.eraseSession('s1');
    expect((await files()).join()).not.toMatch(/nobody may find|title to forget|s1\/board/);
    await store.close();
    expect((await files()).join()).not.toMatch(/nobody may find|title to forget|s1\/board/);
  });

  it('erases again what an older copy of the data brings back', async () => {
    const first = await openSqliteStore(folder);
    await first.createSession(sessionWith('s1', 'Erased'));
    await first.createSession({ ...sessionWith('s2', 'Kept'), code: 'OTHER' });
    await first.append([{ document: 's1/board/main', update: Uint8Array.of(1) }]);
    await first.close();
    const backup = await readFile(join(folder, DATABASE_FILE));
    const second = await openSqliteStore(folder);
    await second.eraseSession('s1');
    await second.eraseSession('nobody knows');
    await second.close();
    await writeFile(join(folder, DATABASE_FILE), backup);
    const third = await openSqliteStore(folder);
    expect(await third.findSession('s1')).toBeUndefined();
    expect((await third.loadDocument('s1/board/main')).updates).toEqual([]);
    expect((await third.findSession('s2'))?.title).toBe('Kept');
    await third.close();
    expect((await readFile(join(folder, ERASED_FILE), 'utf8')).split('\n').filter(Boolean)).toEqual([
      's1',
      's1',
    ]);
  });

  it('says that a file is no database', async () => {
    await writeFile(
      join(folder, DATABASE_FILE),
      'something else entirely, long enough to be looked at'.repeat(40),
    );
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('does not touch a file of a later version', async () => {
    const database = new DatabaseSync(join(folder, DATABASE_FILE));
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'newer' });
  });

  it('keeps its log in WAL mode', async () => {
    const store = await openSqliteStore(folder);
    await store.close();
    const database = new DatabaseSync(join(folder, DATABASE_FILE));
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    database.close();
  });
});

function sessionWith(id: string, title: string): StoredSession {
  return {
    id,
    title,
    createdAt: 1,
    timeZone: 'UTC',
    keyHashes: { facilitator: '', participant: '', observer: '' },
    sealedKeys: { participant: '', observer: '' },
    code: 'ABCDEFGH',
  };
}
