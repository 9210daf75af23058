import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './openSqliteStore.ts';
import { DATABASE_FILE } from './SqliteDatabase.ts';
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
