/** Says when to give up, on a machine that does other work as well. */
const WAIT_MS = 90_000;

/** Waits for states, never for times. */
export interface Wait {
  /** Something may have changed: everything that is waited for is looked at. */
  look(): void;
  /** Resolves when it is true. Rejects when it takes too long, or when `over` says that it never will be. */
  until(isTrue: () => boolean, what: string, over?: () => string | undefined): Promise<void>;
}

/** @param context what an error tells besides, such as close codes */
export function createWait(context: () => string): Wait {
  const waiting = new Set<() => void>();
  return {
    look() {
      for (const check of waiting) check();
    },
    until: (isTrue, what, over) =>
      new Promise<void>((resolve, reject) => {
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(check);
        };
        const fail = (why: string) => {
          settle();
          reject(new Error(`${what}: ${why} (${context()})`));
        };
        const check = () => {
          const why = over?.();
          if (isTrue()) {
            settle();
            resolve();
          } else if (why !== undefined) fail(why);
        };
        const timer = setTimeout(() => fail(`not within ${WAIT_MS} ms`), WAIT_MS);
        waiting.add(check);
        check();
      }),
  };
}
