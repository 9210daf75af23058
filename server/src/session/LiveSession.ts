import { isId, MAIN_ROOM, type ParticipantId } from '@evenboard/protocol';
import type { StoredBallot, StoredPerson, StoredSession } from '../storage/Store.ts';
import { hashSecret } from './keys.ts';
import { type Ballots, NO_BALLOTS, withBallots } from './referee/Ballots.ts';
import { FRESH_STATE, type SessionState } from './referee/SessionState.ts';
import type { Decision, World } from './referee/World.ts';

/** A session in use: what is stored of it, indexed, and one queue for what is decided in it. */
export class LiveSession {
  /** Set when it is being erased: from then on nothing is written for it any more. */
  isErased = false;
  #stored: StoredSession;
  #state: SessionState;
  readonly #people = new Map<ParticipantId, StoredPerson>();
  readonly #byToken = new Map<string, ParticipantId>();
  #ballots: Ballots;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(stored: StoredSession, people: readonly StoredPerson[], ballots: readonly StoredBallot[] = []) {
    this.#stored = stored;
    this.#state = stateOf(stored);
    this.#ballots = withBallots(NO_BALLOTS, { ballots });
    for (const person of [...people].sort((a, b) => a.joinedAt - b.joinedAt)) this.#put(person);
  }

  get stored(): StoredSession {
    return this.#stored;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** As the rules see it. It stays as it is only until the next decision. */
  get world(): World {
    return { stored: this.stored, state: this.state, people: this.people, ballots: this.ballots };
  }

  /** In the order in which they joined. */
  get people(): ReadonlyMap<ParticipantId, StoredPerson> {
    return this.#people;
  }

  /** What nobody may learn before it is revealed. */
  get ballots(): Ballots {
    return this.#ballots;
  }

  /** Takes what has been decided and is on disk. */
  take({
    session,
    people,
    ...decision
  }: { session?: StoredSession } & Pick<Decision, 'people' | 'ballots' | 'withdrawn'>): void {
    this.#ballots = withBallots(this.#ballots, decision);
    if (session !== undefined) {
      this.#stored = session;
      this.#state = stateOf(session);
    }
    for (const person of people ?? []) this.#put(person);
  }

  /** Whom a token stands for. Looked up by its hash, so that the time taken says nothing about it. */
  personOf(token: string | undefined): StoredPerson | undefined {
    const id = token === undefined ? undefined : this.#byToken.get(hashSecret(token));
    return id === undefined ? undefined : this.people.get(id);
  }

  /** Rooms that are put away count: their boards are kept. */
  hasRoom(room: string): boolean {
    return room === MAIN_ROOM || (isId(room) && this.state.rooms.some(({ id }) => id === room));
  }

  isClosed(now: number): boolean {
    return this.stored.closesAt !== undefined && now >= this.stored.closesAt;
  }

  /** Runs `task` when all earlier ones are done: names and commands are decided one after another. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const run = this.#last.then(task, task).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Whether something is being decided. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  #put(person: StoredPerson): void {
    for (const hash of this.people.get(person.id)?.tokenHashes ?? []) this.#byToken.delete(hash);
    for (const hash of person.tokenHashes) this.#byToken.set(hash, person.id);
    this.#people.set(person.id, person);
  }
}

/** What was kept before a part of it was known has that part as it is in a fresh session. */
function stateOf({ state }: StoredSession): SessionState {
  return { ...FRESH_STATE, ...state };
}
