import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from './StorageError.ts';
import { migrateSchema } from './schema.ts';

export const DATABASE_FILE = 'evenboard.sqlite';
const CLAIM_FILE = 'in-use';
/** As long as a server before this one may take to stop. */
const WAIT_MS = 5000;

/**
 * Makes the folder where it is missing, and keeps it for this process alone until the result is
 * closed or the process ends, however it ends: two servers in one folder would each tidy away what
 * the other has saved.
 * @throws StorageError `unwritable` or `inUse`
 */
export function claimFolder(folder: string): DatabaseSync {
  let claim: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    claim = new DatabaseSync(join(folder, CLAIM_FILE), { timeout: WAIT_MS });
    claim.exec('BEGIN EXCLUSIVE');
    return claim;
  } catch (cause) {
    claim?.close();
    if (!/locked/i.test(wordsOf(cause))) throw unwritable(folder, cause);
    throw new StorageError(
      'inUse',
      `The data folder ${folder} is used by another Evenboard that runs already. Stop that one, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

/** @throws StorageError `unwritable`, `damaged` or `newer` */
export function openDatabase(folder: string): DatabaseSync {
  const file = join(folder, DATABASE_FILE);
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { timeout: WAIT_MS });
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  try {
    // FULL: a commit that was answered survives a power cut, not only the end of the process.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    // What is erased is overwritten, and not only forgotten.
    database.exec('PRAGMA secure_delete = ON;');
    migrateSchema(database);
    // A file that can only be read opens well and fails at the first write: better to know at the start.
    database.exec('BEGIN IMMEDIATE; ROLLBACK;');
    return database;
  } catch (cause) {
    database.close();
    if (cause instanceof StorageError) throw cause;
    const message = wordsOf(cause);
    if (/readonly|unable to open|disk I\/O|permission/i.test(message)) throw unwritable(folder, cause);
    throw new StorageError(
      'damaged',
      `${file} cannot be read as Evenboard's data: ${message}. Restore a backup.`,
      { cause },
    );
  }
}

/** Node's own recursive way never comes back in a place that denies that its folders exist, such as /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function unwritable(folder: string, cause: unknown): StorageError {
  return new StorageError(
    'unwritable',
    `The data folder ${folder} cannot be written: ${wordsOf(cause)}. Set DATA_DIR to a folder that this program may write to.`,
    { cause },
  );
}

const wordsOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
