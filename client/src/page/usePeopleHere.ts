import type { PersonEntry } from '@evenboard/protocol';
import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';

export interface Somebody extends PersonEntry {
  id: string;
}

/** Everybody in the session, by name. */
export function usePeople(): readonly Somebody[] {
  const people = useReadable(useRoomSession().people);
  return useMemo(
    () => [...people].map(([id, entry]) => ({ id, ...entry })).sort((a, b) => a.name.localeCompare(b.name)),
    [people],
  );
}

/** Who is here now; oneself always counts. */
export function usePeopleHere(): readonly Somebody[] {
  const { me, roomId } = useRoomSession();
  const here = usePeople().filter((person) => person.online || person.id === me.id);
  if (here.some((person) => person.id === me.id)) return here;
  return [...here, { ...me, room: roomId, online: true }];
}
