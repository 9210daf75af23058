import type { PersonEntry } from '@evenboard/protocol';
import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';

export interface Somebody extends PersonEntry {
  id: string;
}

/** Made once: a thousand names are compared ten thousand times. */
const byName = new Intl.Collator();

/** Everybody in the session, by name. */
export function usePeople(): readonly Somebody[] {
  const people = useReadable(useRoomSession().people);
  return useMemo(
    () => [...people].map(([id, entry]) => ({ id, ...entry })).sort((a, b) => byName.compare(a.name, b.name)),
    [people],
  );
}

/** How many are here now; oneself always counts. */
export function usePeopleCount(): number {
  const { me, people } = useRoomSession();
  const all = useReadable(people);
  return useMemo(() => {
    let count = all.get(me.id)?.online === true ? 0 : 1;
    for (const { online } of all.values()) if (online) count += 1;
    return count;
  }, [all, me.id]);
}
