import type { DocumentAddress } from '@evenboard/protocol';
import type { Access, Person } from './Access.ts';

/** Counts each person's connections, and tells the sessions of the first and the last one. */
export class OnlinePeople {
  readonly #access: Access;
  readonly #counts = new Map<string, number>();

  constructor(access: Access) {
    this.#access = access;
  }

  opened({ sessionId }: DocumentAddress, { id }: Person): void {
    const count = (this.#counts.get(`${sessionId}/${id}`) ?? 0) + 1;
    this.#counts.set(`${sessionId}/${id}`, count);
    if (count === 1) this.#access.connected(sessionId, id);
  }

  closed({ sessionId }: DocumentAddress, { id }: Person): void {
    const count = (this.#counts.get(`${sessionId}/${id}`) ?? 1) - 1;
    if (count > 0) {
      this.#counts.set(`${sessionId}/${id}`, count);
      return;
    }
    this.#counts.delete(`${sessionId}/${id}`);
    this.#access.disconnected(sessionId, id);
  }
}
