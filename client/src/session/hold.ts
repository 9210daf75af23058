import { createValue } from './Readable.ts';
import type { Hold, HoldReason } from './roomSession.ts';

/** Holds others' changes out of the views. */
export function createHold(now: () => number): Hold {
  const held = createValue<ReturnType<Hold['held']['get']>>(undefined);
  const waiting = createValue(0);
  const reasons = new Set<HoldReason>();
  const tell = () =>
    held.set(
      reasons.size === 0 ? undefined : { sinceMs: held.get()?.sinceMs ?? now(), reasons: [...reasons] },
    );
  return {
    held,
    waiting,
    begin(reason) {
      reasons.add(reason);
      tell();
    },
    end(reason) {
      reasons.delete(reason);
      tell();
    },
  };
}
