import { existsSync } from 'node:fs';
import { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Preloaded into a server under test, by `node --import`, and with it into its storage thread. The server itself knows
 * nothing of it: it ends the process at one step of a transaction, or makes the disk full until a file says otherwise.
 */

/** The step, how many times it is passed before the process ends there, and the file from which on that is counted. */
const { CRASH_AT: crashAt, CRASH_AFTER: crashAfter, CRASH_FROM: crashFrom = '' } = process.env;
/** How many pages the database may grow by, and the file from which on it may grow further. */
const { FULL_AFTER_PAGES: fullAfterPages, ROOMY: roomy } = process.env;

let passed = 0;
/** What the transaction under way has done so far. */
let work: 'an entry' | 'a snapshot' | undefined;

function at(step: string): void {
  if (step !== crashAt || !existsSync(crashFrom)) return;
  passed += 1;
  if (passed > Number(crashAfter ?? 0)) process.kill(process.pid, 'SIGKILL');
}

const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql) {
  if (sql.startsWith('BEGIN IMMEDIATE')) {
    work = undefined;
    if (roomy !== undefined && existsSync(roomy)) exec.call(this, 'PRAGMA max_page_count = 1000000');
  }
  if (sql === 'COMMIT' && work !== undefined) at(`before ${work} is committed`);
  exec.call(this, sql);
  if (sql === 'COMMIT' && work !== undefined) at(`after ${work} is committed`);
  if (!sql.includes('journal_mode')) return;
  // The log is written back all the time, so that the process also ends in the midst of that.
  exec.call(this, 'PRAGMA wal_autocheckpoint = 8');
  if (fullAfterPages === undefined) return;
  const pages = Number(this.prepare('PRAGMA page_count').get()?.['page_count']);
  exec.call(this, `PRAGMA max_page_count = ${pages + Number(fullAfterPages)}`);
};

const { run } = StatementSync.prototype;
function runAndPass(this: StatementSync, ...values: Parameters<typeof run>) {
  const { sourceSQL: sql } = this;
  const isSnapshot = sql.startsWith('INSERT INTO snapshots');
  if (isSnapshot) at('before a snapshot');
  const result = run.apply(this, values);
  if (isSnapshot) {
    work = 'a snapshot';
    at('after a snapshot');
  }
  if (sql.startsWith('INSERT INTO entries')) {
    work = 'an entry';
    at('after an entry');
  }
  if (sql.startsWith('DELETE FROM entries WHERE document = ? AND sequence')) at('after emptying the log');
  return result;
}
Object.assign(StatementSync.prototype, { run: runAndPass });
