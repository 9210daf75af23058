type Listener = () => void;

/** Subscriptions by key. */
export interface Listeners {
  subscribe(key: string, listener: Listener): () => void;
  notify(keys: Iterable<string>): void;
  clear(): void;
}

export function createListeners(): Listeners {
  const byKey = new Map<string, Set<Listener>>();
  return {
    subscribe(key, listener) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const own: Listener = () => listener();
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(own));
      return () => {
        listeners.delete(own);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
    notify(keys) {
      for (const key of keys) {
        for (const listener of [...(byKey.get(key) ?? [])]) listener();
      }
    },
    clear: () => byKey.clear(),
  };
}
