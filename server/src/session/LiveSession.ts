import { isId, MAIN_ROOM, type ParticipantId } from '@evenboard/protocol';
import type { StoredPerson, StoredSession } from '../storage/Store.ts';
import { hashSecret } from './keys.ts';

/** A session in use: what is stored of it, indexed, and one queue for what changes its people. */
export class LiveSession {
  readonly stored: StoredSession;
  readonly people = new Map<ParticipantId, StoredPerson>();
  /** Set when it is being erased: from then on nothing is written for it any more. */
  isErased = false;
  readonly #byToken = new Map<string, ParticipantId>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(stored: StoredSession, people: readonly StoredPerson[]) {
    this.stored = stored;
    for (const person of [...people].sort((a, b) => a.joinedAt - b.joinedAt)) this.put(person);
  }

  /** Takes a person as they are now on disk. */
  put(person: StoredPerson): void {
    for (const hash of this.people.get(person.id)?.tokenHashes ?? []) this.#byToken.delete(hash);
    for (const hash of person.tokenHashes) this.#byToken.set(hash, person.id);
    this.people.set(person.id, person);
  }

  /** Whom a token stands for. Looked up by its hash, so that the time taken says nothing about it. */
  personOf(token: string | undefined): StoredPerson | undefined {
    const id = token === undefined ? undefined : this.#byToken.get(hashSecret(token));
    return id === undefined ? undefined : this.people.get(id);
  }

  hasRoom(room: string): boolean {
    return isId(room) && room === MAIN_ROOM;
  }

  isClosed(now: number): boolean {
    return this.stored.closesAt !== undefined && now >= this.stored.closesAt;
  }

  /** Runs `task` when all earlier ones are done: names and commands are decided one after another. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task, task);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
