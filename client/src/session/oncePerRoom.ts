import type { RoomSession } from './roomSession.ts';

/**
 * What belongs to a room and is made when it is first asked for: the same for everybody who asks, as long as the room
 * lives. What is given beside the room counts for the first one who asks; it must be the same for all.
 */
export function oncePerRoom<Given extends readonly unknown[], Made>(
  make: (room: RoomSession, ...given: Given) => Made,
): (room: RoomSession, ...given: Given) => Made {
  const known = new WeakMap<RoomSession, { readonly made: Made }>();
  return (room, ...given) => {
    const there = known.get(room) ?? { made: make(room, ...given) };
    known.set(room, there);
    return there.made;
  };
}
