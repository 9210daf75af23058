import { createValue } from './Readable.ts';
import type { ChangeLog, UnseenChange } from './roomSession.ts';

/** What has changed since I looked. */
export function createChangeLog(now: () => number): ChangeLog & { destroy(): void } {
  const unseen = createValue<readonly UnseenChange[]>([]);
  const sinceMs = createValue(now());
  return {
    unseen,
    sinceMs,
    find: (id) => unseen.get().find((change) => change.id === id),
    seen: (id) => unseen.set(unseen.get().filter((change) => change.id !== id)),
    allSeen() {
      unseen.set([]);
      sinceMs.set(now());
    },
    destroy: () => undefined,
  };
}
