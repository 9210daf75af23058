import type { Readable } from './Readable.ts';

/** What follows from the present value of sources, which are listened to only while somebody listens here. */
export function derived<T>(sources: readonly Readable<unknown>[], derive: () => T): Readable<T> {
  let from: readonly unknown[] | undefined;
  let current: T;

  function get(): T {
    const now = sources.map((source) => source.get());
    if (from === undefined || now.some((value, index) => value !== from?.[index])) {
      from = now;
      current = derive();
    }
    return current;
  }

  return {
    get,
    subscribe(listener) {
      let known = get();
      const look = () => {
        const now = get();
        if (Object.is(now, known)) return;
        known = now;
        listener();
      };
      const stops = sources.map((source) => source.subscribe(look));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
