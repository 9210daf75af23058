import { isId, type SessionId } from '@evenboard/protocol';
import type { Store } from '../storage/Store.ts';
import { LiveSession } from './LiveSession.ts';

/** The sessions in use, loaded from the store when somebody first asks for them. */
export interface Directory {
  /** `undefined`: there is no such session, or it was erased. */
  open(id: string): Promise<LiveSession | undefined>;
  /** One that is loaded already. */
  peek(id: SessionId): LiveSession | undefined;
  forget(id: SessionId): void;
  /** Told of every session when it comes into use. */
  onOpened(listener: (session: LiveSession) => void): void;
}

export function createDirectory(store: Store): Directory {
  const loaded = new Map<SessionId, LiveSession>();
  /** One load each, however many ask at once. */
  const loading = new Map<SessionId, Promise<LiveSession | undefined>>();
  const listeners: ((session: LiveSession) => void)[] = [];

  async function load(id: SessionId): Promise<LiveSession | undefined> {
    const stored = await store.findSession(id);
    if (stored === undefined) return undefined;
    const [people, ballots] = await Promise.all([store.findPeople(id), store.findBallots(id)]);
    const session = new LiveSession(stored, people, ballots);
    loaded.set(id, session);
    for (const listener of listeners) listener(session);
    return session;
  }

  return {
    async open(id) {
      if (!isId(id)) return undefined;
      const session = loaded.get(id);
      if (session !== undefined) return session.isErased ? undefined : session;
      const promise = loading.get(id) ?? load(id).finally(() => loading.delete(id));
      loading.set(id, promise);
      return promise;
    },
    peek: (id) => loaded.get(id),
    forget(id) {
      loaded.delete(id);
    },
    onOpened(listener) {
      listeners.push(listener);
    },
  };
}
