import type { StatementSync } from 'node:sqlite';
import type { CopyRecord } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol/limits';
import type { StoredAct } from './Store.ts';

/** The tables of acts, and of what was gathered by them. Transactions are the caller's. */
export class SqliteActs {
  readonly #statement: (sql: string) => StatementSync;

  constructor(statement: (sql: string) => StatementSync) {
    this.#statement = statement;
  }

  save(session: string, acts: readonly StoredAct[]): void {
    for (const { wayBack, ...act } of acts) {
      this.#statement(
        `INSERT INTO acts (session, id, kind, value, way_back) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (session, id) DO UPDATE SET value = excluded.value, way_back = excluded.way_back`,
      ).run(
        session,
        act.id,
        act.kind,
        JSON.stringify(act),
        wayBack === undefined ? null : JSON.stringify(wayBack),
      );
      this.#statement(
        `DELETE FROM acts WHERE session = ? AND kind = ? AND rowid NOT IN
         (SELECT rowid FROM acts WHERE session = ? AND kind = ? ORDER BY rowid DESC LIMIT ${LIMITS.actsKept})`,
      ).run(session, act.kind, session, act.kind);
    }
  }

  remember(session: string, gathered: ReadonlyMap<string, CopyRecord>): void {
    const save = this.#statement('INSERT OR REPLACE INTO gathered (session, copy, value) VALUES (?, ?, ?)');
    for (const [copy, record] of gathered) save.run(session, copy, JSON.stringify(record));
  }

  findActs(session: string): StoredAct[] {
    const rows = this.#statement('SELECT value FROM acts WHERE session = ? ORDER BY rowid').all(session);
    return rows.map(({ value }) => JSON.parse(String(value)) as StoredAct);
  }

  findAct(session: string, id: string): StoredAct | undefined {
    const row = this.#statement('SELECT value, way_back FROM acts WHERE session = ? AND id = ?').get(
      session,
      id,
    );
    if (row === undefined) return undefined;
    const act = JSON.parse(String(row['value'])) as StoredAct;
    const wayBack = row['way_back'];
    return typeof wayBack === 'string' ? { ...act, wayBack: JSON.parse(wayBack) as unknown } : act;
  }

  findGathered(session: string): Map<string, CopyRecord> {
    const rows = this.#statement('SELECT copy, value FROM gathered WHERE session = ?').all(session);
    return new Map(rows.map(({ copy, value }) => [String(copy), JSON.parse(String(value)) as CopyRecord]));
  }

  erase(session: string): void {
    this.#statement('DELETE FROM acts WHERE session = ?').run(session);
    this.#statement('DELETE FROM gathered WHERE session = ?').run(session);
  }
}
