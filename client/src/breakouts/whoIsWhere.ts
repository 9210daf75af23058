import type { ParticipantId, PersonEntry, RoomEntry, RoomId } from '@evenboard/protocol';
import { breakoutRooms } from './roomQuestion.ts';

/** Somebody who has a place in a room, or should have one. */
export interface Placed extends PersonEntry {
  readonly id: ParticipantId;
}

export interface Places {
  /** Participants who are here and belong to no room. */
  readonly nowhere: readonly Placed[];
  /** Those who belong to none and are not here either: they may come back. */
  readonly away: readonly Placed[];
  readonly rooms: readonly {
    readonly id: RoomId;
    readonly entry: RoomEntry;
    readonly people: readonly Placed[];
    /** How many belong to it, facilitators apart. */
    readonly size: number;
  }[];
}

/** Who belongs to which room, by name: facilitators first, as they are asked for. */
export function whoIsWhere(
  rooms: ReadonlyMap<RoomId, RoomEntry>,
  people: ReadonlyMap<ParticipantId, PersonEntry>,
): Places {
  const all = [...people]
    .map(([id, person]): Placed => ({ id, ...person }))
    .sort(
      (a, b) =>
        Number(b.role === 'facilitator') - Number(a.role === 'facilitator') || a.name.localeCompare(b.name),
    );
  const lost = all.filter(
    ({ group, role }) => role === 'participant' && (group === undefined || !rooms.has(group)),
  );
  const isHere = ({ online, proxy }: Placed) => online || proxy !== undefined;
  return {
    nowhere: lost.filter(isHere),
    away: lost.filter((person) => !isHere(person)),
    rooms: breakoutRooms(rooms).map(([id, entry]) => {
      const inIt = all.filter(({ group }) => group === id);
      return { id, entry, people: inIt, size: inIt.filter(({ role }) => role !== 'facilitator').length };
    }),
  };
}
