import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { type Places, whoIsWhere } from './whoIsWhere.ts';

/** Who belongs to which room now. */
export function usePlaces(): Places {
  const room = useRoomSession();
  const rooms = useReadable(room.rooms);
  const people = useReadable(room.people);
  return useMemo(() => whoIsWhere(rooms, people), [rooms, people]);
}
