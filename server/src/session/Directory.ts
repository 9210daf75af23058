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
  /**
   * Forgets what nobody has asked for since `time` (ms) and is not in use besides; asked for again it is loaded anew.
   * The answer is what was let go: nothing may be decided in it any more.
   */
  letGo(time: number, isInUse: (session: LiveSession) => boolean): readonly LiveSession[];
  /** Told of every session when it comes into use. */
  onOpened(listener: (session: LiveSession) => void): void;
}

export function createDirectory(
  store: Pick<Store, 'findSession' | 'findPeople' | 'findBallots'>,
  now: () => number,
): Directory {
  const loaded = new Map<SessionId, LiveSession>();
  /** When each was last asked for. */
  const askedAt = new Map<SessionId, number>();
  /** One load each, however many ask at once. */
  const loading = new Map<SessionId, Promise<LiveSession | undefined>>();
  const listeners: ((session: LiveSession) => void)[] = [];

  async function load(id: SessionId): Promise<LiveSession | undefined> {
    const stored = await store.findSession(id);
    if (stored === undefined) return undefined;
    const [people, ballots] = await Promise.all([store.findPeople(id), store.findBallots(id)]);
    const session = new LiveSession(stored, people, ballots);
    loaded.set(id, session);
    askedAt.set(id, now());
    for (const listener of listeners) listener(session);
    return session;
  }

  function forget(id: SessionId): void {
    loaded.delete(id);
    askedAt.delete(id);
  }

  return {
    async open(id) {
      if (!isId(id)) return undefined;
      if (loaded.has(id)) askedAt.set(id, now());
      const session = loaded.get(id);
      if (session !== undefined) return session.isErased ? undefined : session;
      const promise = loading.get(id) ?? load(id).finally(() => loading.delete(id));
      loading.set(id, promise);
      return promise;
    },
    peek: (id) => loaded.get(id),
    forget,
    letGo(time, isInUse) {
      const idle = [...loaded].filter(
        ([id, session]) => (askedAt.get(id) ?? 0) < time && !session.isBusy && !isInUse(session),
      );
      for (const [id] of idle) forget(id);
      return idle.map(([, session]) => session);
    },
    onOpened(listener) {
      listeners.push(listener);
    },
  };
}
