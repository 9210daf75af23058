import { createHash } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { MomentKind } from '@evenboard/protocol';
import { LIMITS } from '@evenboard/protocol/limits';
import { StorageError } from './StorageError.ts';
import type { MomentWithBoards, StoredMoment } from './Store.ts';

type Boards = ReadonlyMap<string, Uint8Array>;

/**
 * The tables of how boards were earlier. A board that has not changed from one moment to the next is there once: states
 * are known by their bytes. Transactions are the caller's.
 */
export class SqliteMoments {
  readonly #statement: (sql: string) => StatementSync;

  constructor(statement: (sql: string) => StatementSync) {
    this.#statement = statement;
  }

  /** False where the newest moment says the same. @throws StorageError `full` */
  save(moment: StoredMoment, boards: Boards): boolean {
    const { session, id, kind } = moment;
    const states = new Map([...boards].map(([room, bytes]) => [room, stateId(bytes)]));
    if (this.#isSaid(moment, states)) return false;
    this.#statement('INSERT INTO moments (session, id, kind, value) VALUES (?, ?, ?, ?)').run(
      session,
      id,
      kind,
      JSON.stringify(moment),
    );
    for (const [room, bytes] of boards) this.#saveBoard(session, id, room, bytes);
    this.#makeRoom(moment);
    return true;
  }

  findAll(session: string): StoredMoment[] {
    return this.#rows('SELECT value FROM moments WHERE session = ? ORDER BY rowid DESC', session).map(
      ({ value }) => JSON.parse(String(value)) as StoredMoment,
    );
  }

  find(session: string, id: string): MomentWithBoards | undefined {
    const [row] = this.#rows('SELECT value FROM moments WHERE session = ? AND id = ?', session, id);
    if (row === undefined) return undefined;
    const boards = this.#rows(
      `SELECT room, value FROM moment_boards JOIN board_states
       ON board_states.session = moment_boards.session AND board_states.id = moment_boards.state
       WHERE moment_boards.session = ? AND moment = ?`,
      session,
      id,
    );
    return {
      moment: JSON.parse(String(row['value'])) as StoredMoment,
      boards: new Map(boards.map(({ room, value }) => [String(room), value as Uint8Array])),
    };
  }

  forget(session: string, id: string): boolean {
    const { changes } = this.#statement('DELETE FROM moments WHERE session = ? AND id = ?').run(session, id);
    this.#dropUnused(session);
    return Number(changes) > 0;
  }

  erase(session: string): void {
    for (const table of ['moments', 'moment_boards', 'board_states']) {
      this.#statement(`DELETE FROM ${table} WHERE session = ?`).run(session);
    }
  }

  #saveBoard(session: string, moment: string, room: string, bytes: Uint8Array): void {
    const state = stateId(bytes);
    this.#statement('INSERT OR IGNORE INTO board_states (session, id, value) VALUES (?, ?, ?)').run(
      session,
      state,
      bytes,
    );
    this.#statement('INSERT INTO moment_boards (session, moment, room, state) VALUES (?, ?, ?, ?)').run(
      session,
      moment,
      room,
      state,
    );
  }

  /** What somebody asks for is kept all the same; what the clock asks for is not where anything has it already. */
  #isSaid({ session, kind }: StoredMoment, states: ReadonlyMap<string, string>): boolean {
    if (kind === 'kept') return false;
    const [newest] = this.findAll(session);
    if (newest === undefined || (kind !== 'quarter' && newest.kind !== kind)) return false;
    const rows = this.#rows(
      'SELECT room, state FROM moment_boards WHERE session = ? AND moment = ?',
      session,
      newest.id,
    );
    return isDeepStrictEqual(new Map(rows.map(({ room, state }) => [String(room), String(state)])), states);
  }

  #makeRoom({ session, id, kind }: StoredMoment): void {
    const sameSort = this.findAll(session).filter((one) => sortOf(one.kind) === sortOf(kind));
    const tooMany = sameSort.slice(MOST[sortOf(kind)]);
    if (kind === 'kept' && tooMany.length > 0) throw tooMuch();
    for (const one of tooMany) this.forget(session, one.id);
    while (this.#bytes(session) > LIMITS.historyBytes) {
      const oldest = this.findAll(session).findLast((one) => one.kind !== 'kept' && one.id !== id);
      if (oldest === undefined) throw tooMuch();
      this.forget(session, oldest.id);
    }
  }

  #bytes(session: string): number {
    const [row] = this.#rows(
      'SELECT sum(length(value)) AS bytes FROM board_states WHERE session = ?',
      session,
    );
    return Number(row?.['bytes'] ?? 0);
  }

  #dropUnused(session: string): void {
    this.#statement(
      `DELETE FROM moment_boards WHERE session = ?
       AND moment NOT IN (SELECT id FROM moments WHERE session = ?)`,
    ).run(session, session);
    this.#statement(
      `DELETE FROM board_states WHERE session = ?
       AND id NOT IN (SELECT state FROM moment_boards WHERE session = ?)`,
    ).run(session, session);
  }

  #rows(sql: string, ...values: string[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }
}

type Sort = 'byClock' | 'beforeActs' | 'byName';

const MOST: Readonly<Record<Sort, number>> = {
  byClock: LIMITS.momentsByClock,
  beforeActs: LIMITS.momentsBeforeActs,
  byName: LIMITS.momentsByName,
};

function sortOf(kind: MomentKind): Sort {
  if (kind === 'quarter') return 'byClock';
  return kind === 'kept' ? 'byName' : 'beforeActs';
}

const stateId = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

function tooMuch(): StorageError {
  return new StorageError('full', 'More moments of this session are kept than may be. Nothing was kept.');
}
