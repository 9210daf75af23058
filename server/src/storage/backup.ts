import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { ERASED_FILE, readErased } from './erasedSessions.ts';
import { claimFolder, DATABASE_FILE } from './openDatabase.ts';
import { StorageError } from './StorageError.ts';
import { SECRET_FILE } from './secretFile.ts';

/** What SQLite keeps beside a database while it is open. */
const BESIDE = ['', '-wal', '-shm'] as const;

/**
 * Copies everything that is kept in `dataDir` to a new folder, also while a server runs on it: everything that was
 * saved when it began is in it, and nothing in half.
 * @throws StorageError `unwritable` where `target` has something in it or cannot be written, `damaged` where there is
 * nothing whole to copy
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  if (!existsSync(join(dataDir, DATABASE_FILE))) {
    throw new StorageError(
      'damaged',
      `There is no data in ${dataDir}. Set DATA_DIR to the folder that the server uses.`,
    );
  }
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new StorageError('unwritable', `${target} is not empty. Nothing was copied; name a new folder.`);
  }
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const source = new DatabaseSync(join(dataDir, DATABASE_FILE), { readOnly: true });
  try {
    await backup(source, join(target, DATABASE_FILE));
  } finally {
    source.close();
  }
  check(join(target, DATABASE_FILE));
  copyPrivately(join(dataDir, SECRET_FILE), join(target, SECRET_FILE));
  // Last: what is erased meanwhile stays erased where this is put back.
  copyPrivately(join(dataDir, ERASED_FILE), join(target, ERASED_FILE));
}

/**
 * Puts a backup into `dataDir`, on which no server may run. What was there is kept beside it under another name; what
 * was erased since the backup is erased again when the server starts.
 * @returns the name under which the database from before is kept, if there was one
 * @throws StorageError `inUse`, `unwritable`, or `damaged` where the backup is not whole: nothing was changed then
 */
export function restore(source: string, dataDir: string, now: number): string | undefined {
  const file = join(source, DATABASE_FILE);
  if (!existsSync(file))
    throw new StorageError('damaged', `There is no backup in ${source}. Nothing was changed.`);
  check(file);
  const claim = claimFolder(dataDir);
  try {
    const erased = new Set([...readErased(source), ...readErased(dataDir)]);
    const aside = putAside(dataDir, now);
    copyPrivately(file, join(dataDir, DATABASE_FILE));
    copyPrivately(join(source, SECRET_FILE), join(dataDir, SECRET_FILE));
    writeFileSync(join(dataDir, ERASED_FILE), [...erased].map((id) => `${id}\n`).join(''), {
      mode: 0o600,
      flush: true,
    });
    return aside;
  } finally {
    claim.close();
  }
}

/** @throws StorageError `damaged` */
function check(file: string): void {
  const database = new DatabaseSync(file);
  try {
    const [row] = database.prepare('PRAGMA quick_check').all();
    if (row?.['quick_check'] === 'ok') return;
  } catch {
    // Said below.
  } finally {
    database.close();
  }
  throw new StorageError('damaged', `${file} is not a whole copy of Evenboard's data. Use another backup.`);
}

function putAside(dataDir: string, now: number): string | undefined {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) return undefined;
  const aside = `${file}.before-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  for (const end of BESIDE) if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}

function copyPrivately(from: string, to: string): void {
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}
