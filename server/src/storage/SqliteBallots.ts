import type { StatementSync } from 'node:sqlite';
import type { BallotKey, StoredBallot } from './Store.ts';

/** The table of ballots and answers. Transactions are the caller's. */
export class SqliteBallots {
  readonly #statement: (sql: string) => StatementSync;

  constructor(statement: (sql: string) => StatementSync) {
    this.#statement = statement;
  }

  save(session: string, ballots: readonly StoredBallot[]): void {
    const save = this.#statement(
      'INSERT OR REPLACE INTO ballots (session, question, participant, value) VALUES (?, ?, ?, ?)',
    );
    for (const ballot of ballots) {
      save.run(session, ballot.question, ballot.participant, JSON.stringify(ballot));
    }
  }

  withdraw(session: string, keys: readonly BallotKey[]): void {
    const remove = this.#statement(
      'DELETE FROM ballots WHERE session = ? AND question = ? AND participant = ?',
    );
    for (const { question, participant } of keys) remove.run(session, question, participant);
  }

  find(session: string): StoredBallot[] {
    const rows = this.#statement('SELECT value FROM ballots WHERE session = ?').all(session);
    return rows.map(({ value }) => JSON.parse(String(value)) as StoredBallot);
  }

  erase(session: string): void {
    this.#statement('DELETE FROM ballots WHERE session = ?').run(session);
  }
}
