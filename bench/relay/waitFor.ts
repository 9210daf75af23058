import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** Resolves when that is so. Rejects with the state in words where it does not come to that. */
export async function reached(state: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`not within ${PATIENCE_MS / 1000} s: ${state}`);
    await delay(10);
  }
}
