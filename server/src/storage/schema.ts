import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from './StorageError.ts';

/**
 * The steps that lead from an empty file to the newest schema; the file's `user_version` says how
 * many of them it has taken. A step that has been released is never edited: the next one is added.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
  ) STRICT;
  CREATE TABLE people (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session, id)
  ) STRICT;
  CREATE TABLE snapshots (
    document TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    value BLOB NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    document TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (document, sequence)
  ) STRICT;
  CREATE TABLE clients (
    document TEXT NOT NULL,
    client INTEGER NOT NULL,
    participant TEXT NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT;
  CREATE TABLE ledger (
    document TEXT NOT NULL,
    note TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, note)
  ) STRICT;
  CREATE TABLE command_results (
    session TEXT NOT NULL,
    command TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session, command)
  ) STRICT;
  `,
  `CREATE INDEX people_by_card ON people (value ->> '$.cardHash') WHERE value ->> '$.cardHash' IS NOT NULL;`,
  `
  CREATE INDEX sessions_by_erasure ON sessions (value ->> '$.eraseAt') WHERE value ->> '$.eraseAt' IS NOT NULL;
  CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE late (
    document TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, id)
  ) STRICT;
  `,
  `
  CREATE TABLE acts (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    way_back TEXT,
    PRIMARY KEY (session, id)
  ) STRICT;
  CREATE TABLE gathered (
    session TEXT NOT NULL,
    copy TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session, copy)
  ) STRICT;
  `,
  `
  CREATE TABLE ballots (
    session TEXT NOT NULL,
    question TEXT NOT NULL,
    participant TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session, question, participant)
  ) STRICT;
  `,
  `
  CREATE TABLE moments (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session, id)
  ) STRICT;
  CREATE TABLE moment_boards (
    session TEXT NOT NULL,
    moment TEXT NOT NULL,
    room TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (session, moment, room)
  ) STRICT;
  CREATE TABLE board_states (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (session, id)
  ) STRICT;
  `,
  `
  ALTER TABLE command_results ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  UPDATE command_results SET at = unixepoch() * 1000;
  CREATE INDEX command_results_by_time ON command_results (at);
  `,
];

/** The version of a file that has taken every step. */
export const SCHEMA_VERSION = STEPS.length;

/** Takes the steps that the file has not taken yet, all or none of them. */
export function migrateSchema(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > SCHEMA_VERSION) {
    throw new StorageError(
      'newer',
      `The data was written by a later version of Evenboard (schema ${version}; this one knows ${SCHEMA_VERSION}). Start that version, or restore a backup.`,
    );
  }
  if (version === SCHEMA_VERSION) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of STEPS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
