import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CopyRecord } from '@evenboard/board';
import { readErased, recordErased } from './erasedSessions.ts';
import { claimFolder, openDatabase } from './openDatabase.ts';
import { SqliteActs } from './SqliteActs.ts';
import { SqliteBallots } from './SqliteBallots.ts';
import { SqliteDocuments } from './SqliteDocuments.ts';
import { SqliteMoments } from './SqliteMoments.ts';
import type {
  DocumentEntry,
  MomentWithBoards,
  Store,
  StoredAct,
  StoredBallot,
  StoredDecision,
  StoredDocument,
  StoredLate,
  StoredMoment,
  StoredPerson,
  StoredSession,
  StoredTemplate,
} from './Store.ts';

/** The store's calls as they run inside the worker: the same names, without promises. */
export type StoreCalls = {
  [Name in Exclude<keyof Store, 'close'>]: (
    ...args: Parameters<Store[Name]>
  ) => Awaited<ReturnType<Store[Name]>>;
};

/** SQLite on this thread. Each call is one transaction: when it throws, nothing of it was kept. */
export class SqliteDatabase implements StoreCalls {
  readonly #folder: string;
  readonly #database: DatabaseSync;
  readonly #claim: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #acts = new SqliteActs((sql) => this.#statement(sql));
  readonly #ballots = new SqliteBallots((sql) => this.#statement(sql));
  readonly #documents = new SqliteDocuments((sql) => this.#statement(sql));
  readonly #moments = new SqliteMoments((sql) => this.#statement(sql));

  /** @throws StorageError `unwritable`, `inUse`, `damaged` or `newer` */
  constructor(folder: string) {
    this.#folder = folder;
    this.#claim = claimFolder(folder);
    try {
      this.#database = openDatabase(folder);
    } catch (error) {
      this.#claim.close();
      throw error;
    }
    this.#eraseAgain();
  }

  createSession(session: StoredSession): void {
    this.#run(
      'INSERT INTO sessions (id, code, value) VALUES (?, ?, ?)',
      session.id,
      session.code,
      JSON.stringify(session),
    );
  }

  findSession(id: string): StoredSession | undefined {
    return parse<StoredSession>(this.#get('SELECT value FROM sessions WHERE id = ?', id));
  }

  findSessionByCode(code: string): StoredSession | undefined {
    return parse<StoredSession>(this.#get('SELECT value FROM sessions WHERE code = ?', code));
  }

  findSessionByCard(cardHash: string): StoredSession | undefined {
    return parse<StoredSession>(
      this.#get(
        `SELECT sessions.value FROM people JOIN sessions ON sessions.id = people.session
         WHERE people.value ->> '$.cardHash' = ?`,
        cardHash,
      ),
    );
  }

  findNextErasure(): { id: string; eraseAt: number } | undefined {
    const row = this.#get(
      `SELECT id, value ->> '$.eraseAt' AS erase_at FROM sessions
       WHERE value ->> '$.eraseAt' IS NOT NULL ORDER BY value ->> '$.eraseAt' LIMIT 1`,
    );
    return row && { id: String(row['id']), eraseAt: Number(row['erase_at']) };
  }

  eraseSession(id: string): void {
    const isThere = this.findSession(id) !== undefined;
    this.#inTransaction(() => {
      this.#run('DELETE FROM sessions WHERE id = ?', id);
      this.#run('DELETE FROM people WHERE session = ?', id);
      this.#run('DELETE FROM command_results WHERE session = ?', id);
      this.#acts.erase(id);
      this.#ballots.erase(id);
      this.#moments.erase(id);
      this.#documents.erase(id);
      if (isThere) recordErased(this.#folder, id);
    });
    this.#emptyLog();
  }

  forgetDocuments(documents: readonly string[]): void {
    this.#inTransaction(() => this.#documents.forget(documents));
    this.#emptyLog();
  }

  saveDecision({
    sessionId,
    session,
    people = [],
    acts = [],
    gathered,
    ballots = [],
    withdrawn = [],
    result,
    template,
  }: StoredDecision): void {
    this.#inTransaction(() => {
      if (this.#get('SELECT id FROM sessions WHERE id = ?', sessionId) === undefined) return;
      if (session) {
        const { code } = session;
        this.#run(
          'UPDATE sessions SET code = ?, value = ? WHERE id = ?',
          code,
          JSON.stringify(session),
          sessionId,
        );
      }
      for (const person of people) {
        this.#run(
          `INSERT INTO people (session, id, value) VALUES (?, ?, ?)
           ON CONFLICT (session, id) DO UPDATE SET value = excluded.value`,
          sessionId,
          person.id,
          JSON.stringify(person),
        );
      }
      this.#acts.save(sessionId, acts);
      if (gathered) this.#acts.remember(sessionId, gathered);
      this.#ballots.withdraw(sessionId, withdrawn);
      this.#ballots.save(sessionId, ballots);
      if (result) {
        this.#run(
          'INSERT OR REPLACE INTO command_results (session, command, value, at) VALUES (?, ?, ?, ?)',
          sessionId,
          result.commandId,
          result.value,
          result.at,
        );
      }
      if (template) {
        this.#run('INSERT INTO templates (id, value) VALUES (?, ?)', template.id, JSON.stringify(template));
      }
    });
  }

  findTemplate(id: string): StoredTemplate | undefined {
    return parse<StoredTemplate>(this.#get('SELECT value FROM templates WHERE id = ?', id));
  }

  deleteTemplate(id: string): void {
    this.#run('DELETE FROM templates WHERE id = ?', id);
  }

  findPeople(session: string): StoredPerson[] {
    const rows = this.#all('SELECT value FROM people WHERE session = ? ORDER BY rowid', session);
    return rows.map((row) => JSON.parse(String(row['value'])) as StoredPerson);
  }

  findActs(session: string): StoredAct[] {
    return this.#acts.findActs(session);
  }

  findAct(session: string, id: string): StoredAct | undefined {
    return this.#acts.findAct(session, id);
  }

  findGathered(session: string): Map<string, CopyRecord> {
    return this.#acts.findGathered(session);
  }

  saveMoment(moment: StoredMoment, boards: ReadonlyMap<string, Uint8Array>): boolean {
    return this.#inTransaction(() => {
      if (this.#get('SELECT id FROM sessions WHERE id = ?', moment.session) === undefined) return false;
      return this.#moments.save(moment, boards);
    });
  }

  findMoments(session: string): StoredMoment[] {
    return this.#moments.findAll(session);
  }

  findMoment(session: string, id: string): MomentWithBoards | undefined {
    return this.#moments.find(session, id);
  }

  forgetMoment(session: string, id: string): boolean {
    const isGone = this.#inTransaction(() => this.#moments.forget(session, id));
    this.#emptyLog();
    return isGone;
  }

  findBallots(session: string): StoredBallot[] {
    return this.#ballots.find(session);
  }

  loadDocument(document: string): StoredDocument {
    return this.#documents.load(document);
  }

  append(entries: readonly DocumentEntry[]): void {
    this.#inTransaction(() => this.#documents.append(entries));
  }

  compact(document: string, snapshot: Uint8Array, throughSequence: number): void {
    this.#inTransaction(() => this.#documents.compact(document, snapshot, throughSequence));
  }

  findLate(session: string): { document: string; late: StoredLate }[] {
    return this.#documents.findLate(session);
  }

  findCommandResult(session: string, commandId: string): string | undefined {
    const row = this.#get(
      'SELECT value FROM command_results WHERE session = ? AND command = ?',
      session,
      commandId,
    );
    return row && String(row['value']);
  }

  forgetCommandResults(time: number): void {
    this.#run('DELETE FROM command_results WHERE at < ?', time);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
    this.#claim.close();
  }

  /** What was erased since this copy of the database was made, where it is an older one that was put back. */
  #eraseAgain(): void {
    for (const id of readErased(this.#folder)) if (this.findSession(id) !== undefined) this.eraseSession(id);
  }

  /** The write-ahead log still has the words that were deleted; emptied, they are nowhere. */
  #emptyLog(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  #inTransaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk rolls back by itself; a second rollback would hide the first error.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): void {
    this.#statement(sql).run(...values);
  }

  #get(sql: string, ...values: string[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  #all(sql: string, ...values: string[]): Row[] {
    return this.#statement(sql).all(...values);
  }
}

type Row = Record<string, unknown>;

function parse<T>(row: Row | undefined): T | undefined {
  return row && (JSON.parse(String(row['value'])) as T);
}
