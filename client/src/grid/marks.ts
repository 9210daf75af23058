/**
 * Values by key, each key with listeners of its own: when my place goes from one cell to another, these two are told
 * and the other thousand are not asked.
 */
export interface Marks<T> {
  get(key: string): T | undefined;
  subscribe(key: string, listener: () => void): () => void;
  /** Takes the place of all marks; tells only those whose value is another one now. */
  set(next: ReadonlyMap<string, T>): void;
}

export function createMarks<T>(): Marks<T> {
  const listeners = new Map<string, Set<() => void>>();
  let marks: ReadonlyMap<string, T> = new Map();

  function tell(key: string): void {
    for (const listener of [...(listeners.get(key) ?? [])]) listener();
  }

  return {
    get: (key) => marks.get(key),
    subscribe(key, listener) {
      const there = listeners.get(key) ?? new Set();
      listeners.set(key, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0 && listeners.get(key) === there) listeners.delete(key);
      };
    },
    set(next) {
      const before = marks;
      marks = next;
      for (const [key, value] of next) if (before.get(key) !== value) tell(key);
      for (const key of before.keys()) if (!next.has(key)) tell(key);
    },
  };
}
