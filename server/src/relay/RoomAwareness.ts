import { KEEP_ALIVE, LIMITS, type ParticipantId } from '@evenboard/protocol';
import type { Person } from './Access.ts';
import { type AwarenessEntry, readAwareness, writeAwareness } from './frames.ts';
import { type Hidden, withoutHidden } from './hidden.ts';

/** A connection, as far as presence is concerned. */
export interface Presence {
  readonly person: Person;
}

interface Shown<Who> extends AwarenessEntry {
  who: Who;
  /** When it was last sent to the others, in ms that only ever grow. */
  sentAt: number;
}

export interface RoomAwarenessOptions<Who extends Presence> {
  /** There is something to be taken and sent. */
  onChanged(): void;
  /** Whom a client id belongs to already. */
  ownerOf(client: number): ParticipantId | undefined;
  /** Who somebody is now: names change while people are connected. */
  personOf(who: Who): Person;
  /** What nobody may see of others now, and not by how often it changes either. */
  hidden(): Hidden;
}

const LEFT = 'null';
/** While something is hidden, what looks the same goes out so often at most. A stock client forgets people after 30 s. */
const SAME_MS = 10_000;

/**
 * Who shows what in one room. Entries are parsed once and stamped with who their sender is; what
 * is to go out is collected until it is taken, the newest of each client.
 */
export class RoomAwareness<Who extends Presence> {
  readonly #options: RoomAwarenessOptions<Who>;
  readonly #shown = new Map<number, Shown<Who>>();
  readonly #own = new Map<Who, number>();
  /** Who showed something under a client id before: it stays theirs while the room is loaded. */
  readonly #seen = new Map<number, ParticipantId>();
  #changed = new Map<number, Shown<Who>>();

  constructor(options: RoomAwarenessOptions<Who>) {
    this.#options = options;
  }

  /** @throws where the update ends early */
  receive(who: Who, update: Uint8Array): void {
    for (const entry of readAwareness(update)) {
      if (entry.clock > LIMITS.awarenessClock || !this.#isOwn(who, entry)) continue;
      const known = this.#shown.get(entry.client);
      if (known && known.clock > entry.clock) continue;
      const state = stamp(entry.state, this.#options.personOf(who));
      if (state !== undefined) this.#take({ ...entry, state, who, sentAt: performance.now() }, known);
    }
  }

  /** What somebody who comes now has to be sent. */
  all(): Uint8Array {
    return this.#shown.size === 0 ? KEEP_ALIVE : this.#frame([...this.#shown.values()]);
  }

  /** What has changed since it was last taken; nobody has to get it who is `from`, where all of it came from there. */
  takeChanged(): { message: Uint8Array; from: Who | undefined } | undefined {
    const changed = [...this.#changed.values()];
    if (changed.length === 0) return undefined;
    this.#changed = new Map();
    const first = changed[0]?.who;
    const isAllFromFirst = changed.every(({ who }) => who === first);
    return { message: this.#frame(changed), from: isAllFromFirst ? first : undefined };
  }

  leave(who: Who): void {
    const client = this.#own.get(who);
    this.#own.delete(who);
    const shown = client === undefined ? undefined : this.#shown.get(client);
    if (shown?.who === who) this.#show({ ...shown, state: LEFT });
  }

  #isOwn(who: Who, { client, clock, state }: AwarenessEntry): boolean {
    const own = this.#own.get(who);
    if (own !== undefined) return own === client;
    // Nobody comes in with "has left": that is the echo of somebody else's farewell.
    if (state === LEFT) return false;
    const owner = this.#options.ownerOf(client) ?? this.#seen.get(client);
    if (owner !== undefined && owner !== who.person.id) return false;
    // What is no newer than what is shown is an echo, of this person's other tab. Where it was the
    // same client after all, it answers the end of its old connection with a newer state.
    if (clock <= (this.#shown.get(client)?.clock ?? -1)) return false;
    // The same person has come back before the server noticed that the old connection is dead.
    for (const [other, taken] of this.#own) if (taken === client) this.#own.delete(other);
    this.#own.set(who, client);
    this.#seen.set(client, who.person.id);
    return true;
  }

  /**
   * What comes while something is hidden is kept without it, so that nobody sees afterwards where somebody was while
   * they voted.
   */
  #take(entry: Shown<Who>, known: Shown<Who> | undefined): void {
    const hidden = this.#options.hidden();
    if (hidden === 'nothing') {
      this.#show(entry);
      return;
    }
    const rest = { ...entry, state: withoutHidden(entry.state, hidden) };
    const since = known && sameSince(known, rest, hidden);
    if (since !== undefined && rest.sentAt - since < SAME_MS)
      this.#shown.set(rest.client, { ...rest, sentAt: since });
    else this.#show(rest);
  }

  /** What was shown before it was hidden may still be waiting, or be what somebody who comes now is sent. */
  #frame(shown: readonly Shown<Who>[]): Uint8Array {
    const hidden = this.#options.hidden();
    return writeAwareness(shown.map((entry) => ({ ...entry, state: withoutHidden(entry.state, hidden) })));
  }

  #show(shown: Shown<Who>): void {
    if (shown.state === LEFT) this.#shown.delete(shown.client);
    else this.#shown.set(shown.client, shown);
    this.#changed.set(shown.client, shown);
    if (this.#changed.size === 1) this.#options.onChanged();
  }
}

/**
 * Since when what others may see of somebody is the same. A place from before a vote counts as if it were sent anew:
 * that it goes would tell when they moved first. A pointer is no secret, and goes at once.
 */
function sameSince(known: Shown<Presence>, rest: Shown<Presence>, hidden: Hidden): number | undefined {
  if (known.state === rest.state) return known.sentAt;
  const isSecret = hidden === 'places';
  return isSecret && withoutHidden(known.state, hidden) === rest.state ? rest.sentAt : undefined;
}

/** The state with its sender's name on it, or `undefined` where it is nothing that may be shown. */
function stamp(state: string, person: Person): string | undefined {
  if (Buffer.byteLength(state) > LIMITS.awarenessEntryBytes) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(state);
  } catch {
    return undefined;
  }
  if (value === null) return LEFT;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { id, name, role } = person;
  return JSON.stringify({ ...value, user: { id, name, role } });
}
