import type { Awareness } from 'y-protocols/awareness';
import { type PresenceEntry, parsePresence } from './parsePresence.ts';
import { createValue, type Readable, type Value } from './Readable.ts';
import type { PersonCursor, Presence, Presences, Spotlight } from './roomSession.ts';

/** Which entries of awareness are other ones now. */
interface Changed {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** What says the same stays the same object: parsed entries are small, plain, and made in one order. */
function keep<T>(before: T | undefined, next: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

function keepParts(before: PresenceEntry | undefined, next: PresenceEntry): PresenceEntry {
  if (before === undefined) return next;
  const [cursor, spotlight] = [keep(before.cursor, next.cursor), keep(before.spotlight, next.spotlight)];
  const point = keep(before.point, next.point);
  return {
    person: keep(before.person, next.person),
    ...(cursor && { cursor }),
    ...(spotlight && { spotlight }),
    ...(point && { point }),
  };
}

/** Tells only where something in the list is another one. */
function setList<T>(list: Value<readonly T[]>, next: readonly T[]): void {
  const now = list.get();
  if (next.length !== now.length || next.some((one, index) => one !== now[index])) list.set(next);
}

/**
 * Who else is on this board, and where; the server has stamped who they are. A pointer that moves is told to those
 * alone who listen to pointers, and only entries that are other ones are read: with many people that is most of what
 * comes over the line.
 *
 * @param arePlacesHidden while people vote the server sends no places; those that came before are not shown either, or
 * one would see by their going who moved first.
 */
export function createPresence(
  awareness: Awareness,
  arePlacesHidden: Readable<boolean>,
): Presence & { destroy(): void } {
  const others = createValue<readonly Presences[]>([]);
  const cursors = createValue<readonly PersonCursor[]>([]);
  const spotlights = createValue<readonly Spotlight[]>([]);
  const entries = new Map<number, PresenceEntry>();
  const people = new Map<number, string>();
  const withoutPlace = new Map<number, Presences>();

  function read(clientId: number): void {
    if (clientId === awareness.clientID) return;
    const entry = parsePresence(clientId, awareness.getStates().get(clientId));
    if (entry === undefined) {
      entries.delete(clientId);
      withoutPlace.delete(clientId);
      return;
    }
    entries.set(clientId, keepParts(entries.get(clientId), entry));
    people.set(clientId, entry.person.user.id);
  }

  /** The same object for the same person, so that nobody is told of what is no change. */
  function placeless({ clientId, user }: Presences): Presences {
    const made = keep(withoutPlace.get(clientId), { clientId, user });
    withoutPlace.set(clientId, made);
    return made;
  }

  function tell(): void {
    const all = [...entries.values()];
    const areHidden = arePlacesHidden.get();
    setList(
      others,
      all.map(({ person }) => (areHidden ? placeless(person) : person)),
    );
    setList(cursors, areHidden ? [] : all.flatMap(({ cursor }) => cursor ?? []));
    setList(
      spotlights,
      all.flatMap(({ spotlight, point }) => [spotlight ?? [], point ?? []].flat()),
    );
  }

  function changed({ added, updated, removed }: Changed): void {
    for (const clientId of [...added, ...updated, ...removed]) read(clientId);
    tell();
  }

  const stopHiding = arePlacesHidden.subscribe(tell);
  awareness.on('change', changed);
  return {
    others,
    cursors,
    spotlights,
    personOf: (clientId) => (clientId === undefined ? undefined : people.get(clientId)),
    set(part) {
      awareness.setLocalState({ ...awareness.getLocalState(), ...part });
    },
    destroy() {
      stopHiding();
      awareness.off('change', changed);
    },
  };
}
