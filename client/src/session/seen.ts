import type { Readable } from './Readable.ts';

const AT_MOST_MS = 2_000;

/** Waits until a value is as it is wanted, or does not become so within two seconds. */
export async function seen<T>(readable: Readable<T>, isWanted: (value: T) => boolean): Promise<void> {
  if (isWanted(readable.get())) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, AT_MOST_MS);
    const stop = readable.subscribe(() => isWanted(readable.get()) && done());
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
