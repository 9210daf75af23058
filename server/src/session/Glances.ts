import type { ParticipantId, RoomId } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { Documents } from './Documents.ts';
import type { DeskEntries } from './deskDocument.ts';
import type { LiveSession } from './LiveSession.ts';
import { boardName } from './roomBoards.ts';
import { type RoomGlance, roomGlance } from './roomGlance.ts';
import { roomsOf } from './sessionDocument.ts';

/** Rooms at a glance, as facilitators see them. */
export interface Glances {
  /** Looks at the boards again: at those where somebody is or was, the others cannot have changed. */
  look(session: LiveSession): Promise<void>;
  /** What was seen at the last look, with who is there now. */
  entriesOf(session: LiveSession): DeskEntries;
}

interface Seen extends RoomGlance {
  readonly lastActivityAt?: number;
  /** What the board was then, to know whether somebody has done something since. */
  readonly stateVector: Uint8Array;
  readonly hadPeople: boolean;
}

export function createGlances(documents: Documents, now: () => number): Glances {
  const seen = new WeakMap<LiveSession, Map<RoomId, Seen>>();
  const peopleIn = (session: LiveSession, room: RoomId) => documents.peopleOn(boardName(session, room));

  async function lookAt(session: LiveSession, room: RoomId, before: Seen | undefined): Promise<Seen> {
    const hadPeople = peopleIn(session, room).size > 0;
    if (before !== undefined && !hadPeople && !before.hadPeople) return before;
    return await documents.readDocument(boardName(session, room), (doc) => {
      const stateVector = Y.encodeStateVector(doc);
      if (before && isSame(before.stateVector, stateVector)) return { ...before, hadPeople };
      const glance = roomGlance(doc, room);
      const lastActivityAt = before === undefined ? glance.latest[0]?.createdAt : now();
      return { ...glance, stateVector, hadPeople, ...(lastActivityAt !== undefined && { lastActivityAt }) };
    });
  }

  return {
    async look(session) {
      const before = seen.get(session) ?? new Map<RoomId, Seen>();
      const after = new Map<RoomId, Seen>();
      for (const room of roomsOf(session).keys()) {
        after.set(room, await lookAt(session, room, before.get(room)));
      }
      seen.set(session, after);
    },
    entriesOf(session) {
      const rooms = [...(seen.get(session) ?? [])];
      return new Map(
        rooms.map(([room, { stateVector: _vector, hadPeople: _had, ...glance }]) => {
          const people = [...peopleIn(session, room)];
          return [room, { ...glance, here: people.length, people, hands: handsIn(session, room).length }];
        }),
      );
    },
  };
}

/** Who raises a hand in a room. */
function handsIn({ people }: LiveSession, room: RoomId): ParticipantId[] {
  const raised = [...people.values()].filter((one) => one.room === room && one.signal?.kind === 'raiseHand');
  return raised.map(({ id }) => id);
}

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
