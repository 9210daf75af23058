import type { ActEntry } from '@evenboard/protocol';
import type { Store } from '../../storage/Store.ts';
import type { LiveSession } from '../LiveSession.ts';

/** The acts of sessions as facilitators see them. */
export interface ActList {
  entriesOf(session: LiveSession): Promise<ReadonlyMap<string, ActEntry>>;
  /** There are other acts than before. */
  changed(session: LiveSession): void;
}

/** Read from the store when somebody looks, and kept until they change: the desk is written again and again. */
export function createActList(store: Pick<Store, 'findActs'>): ActList {
  const lists = new WeakMap<LiveSession, Promise<ReadonlyMap<string, ActEntry>>>();

  async function read(session: LiveSession): Promise<ReadonlyMap<string, ActEntry>> {
    const acts = await store.findActs(session.stored.id);
    // Gathering again where there was nothing new is no act that anybody would look for.
    const done = acts.filter(({ count }) => count > 0);
    return new Map(done.map(({ id, wayBack: _wayBack, ...entry }) => [id, entry]));
  }

  return {
    entriesOf(session) {
      const list = lists.get(session) ?? read(session);
      lists.set(session, list);
      // Where it could not be read it is read anew.
      list.catch(() => lists.delete(session));
      return list;
    },
    changed: (session) => void lists.delete(session),
  };
}
