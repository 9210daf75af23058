import type { StatementSync } from 'node:sqlite';
import { StorageError } from './StorageError.ts';
import type { DocumentEntry, LedgerEntry, StoredDocument, StoredLate } from './Store.ts';

const TABLES = ['snapshots', 'entries', 'clients', 'ledger', 'late'] as const;

/** The tables of documents: their snapshots and logs, and what the guard has to know of them. Transactions are the caller's. */
export class SqliteDocuments {
  readonly #statement: (sql: string) => StatementSync;

  constructor(statement: (sql: string) => StatementSync) {
    this.#statement = statement;
  }

  /** @throws StorageError `damaged` */
  load(document: string): StoredDocument {
    const all = (sql: string) => this.#statement(sql).all(document);
    const snapshot = this.#statement('SELECT sequence, value FROM snapshots WHERE document = ?').get(
      document,
    );
    const entries = all('SELECT sequence, value FROM entries WHERE document = ? ORDER BY sequence');
    const clients = all('SELECT client, participant FROM clients WHERE document = ?');
    const ledger = all('SELECT note, value FROM ledger WHERE document = ?');
    const late = all('SELECT value FROM late WHERE document = ? ORDER BY rowid');
    return {
      updates: [...(snapshot ? [snapshot] : []), ...entries].map((row) => bytes(row['value'])),
      sequence: Number((entries.at(-1) ?? snapshot)?.['sequence'] ?? 0),
      clients: new Map(clients.map((row) => [Number(row['client']), String(row['participant'])])),
      ledger: new Map(
        ledger.map((row) => [String(row['note']), JSON.parse(String(row['value'])) as LedgerEntry]),
      ),
      late: late.map((row) => JSON.parse(String(row['value'])) as StoredLate),
    };
  }

  append(entries: readonly DocumentEntry[]): void {
    const insert = this.#statement('INSERT INTO entries (document, sequence, value) VALUES (?, ?, ?)');
    const last = new Map<string, number>();
    for (const entry of entries) {
      const { document, update } = entry;
      if (update) {
        const sequence = (last.get(document) ?? this.#lastSequence(document)) + 1;
        last.set(document, sequence);
        insert.run(document, sequence, update);
      }
      this.#keepFacts(entry);
    }
  }

  compact(document: string, snapshot: Uint8Array, throughSequence: number): void {
    this.#statement(
      `INSERT INTO snapshots (document, sequence, value) VALUES (?, ?, ?)
       ON CONFLICT (document) DO UPDATE SET sequence = excluded.sequence, value = excluded.value
       WHERE excluded.sequence >= snapshots.sequence`,
    ).run(document, throughSequence, snapshot);
    this.#statement('DELETE FROM entries WHERE document = ? AND sequence <= ?').run(
      document,
      throughSequence,
    );
  }

  /** Late words of all documents of a session that wait for somebody. */
  findLate(session: string): { document: string; late: StoredLate }[] {
    const rows = this.#statement(
      `SELECT document, value FROM late WHERE document >= ? AND document < ?
       AND json_extract(value, '$.settled') IS NULL ORDER BY rowid`,
    ).all(...documentsOf(session));
    return rows.map((row) => ({
      document: String(row['document']),
      late: JSON.parse(String(row['value'])) as StoredLate,
    }));
  }

  forget(documents: readonly string[]): void {
    for (const table of TABLES) {
      const remove = this.#statement(`DELETE FROM ${table} WHERE document = ?`);
      for (const document of documents) remove.run(document);
    }
  }

  /** All documents of a session. */
  erase(session: string): void {
    for (const table of TABLES) {
      this.#statement(`DELETE FROM ${table} WHERE document >= ? AND document < ?`).run(
        ...documentsOf(session),
      );
    }
  }

  #keepFacts({ document, clients, ledger, late }: DocumentEntry): void {
    for (const [client, participant] of clients ?? []) {
      this.#statement('INSERT OR IGNORE INTO clients (document, client, participant) VALUES (?, ?, ?)').run(
        document,
        client,
        participant,
      );
    }
    for (const [note, value] of ledger ?? []) {
      this.#statement('INSERT OR REPLACE INTO ledger (document, note, value) VALUES (?, ?, ?)').run(
        document,
        note,
        JSON.stringify(value),
      );
    }
    for (const words of late ?? []) {
      this.#statement(
        `INSERT INTO late (document, id, value) VALUES (?, ?, ?)
         ON CONFLICT (document, id) DO UPDATE SET value = excluded.value`,
      ).run(document, words.id, JSON.stringify(words));
    }
  }

  #lastSequence(document: string): number {
    const row = this.#statement(
      `SELECT max(coalesce((SELECT max(sequence) FROM entries WHERE document = ?), 0),
                  coalesce((SELECT sequence FROM snapshots WHERE document = ?), 0)) AS last`,
    ).get(document, document);
    return Number(row?.['last'] ?? 0);
  }
}

/** From and up to which name all documents of a session are, and no others: '0' is the character behind '/'. */
const documentsOf = (session: string): [string, string] => [`${session}/`, `${session}0`];

function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array))
    throw new StorageError('damaged', 'A stored document has a part that is not bytes.');
  return value;
}
