import { foldText } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Whose name stands at a note that nobody in particular said. */
export const NOBODY = 'anonymous' as const;
/** So many people have a digit, from 1. */
const MOST_DIGITS = 9;

export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** With Alt it chooses them. */
  readonly digit?: number;
}

const byName = new Intl.Collator();

type Place = Pick<RoomSession, 'people' | 'me'> & { readonly roomId: string };

/** Who is in this room: who takes part first, then who facilitates, by name. Facilitators speak too. */
function inRoom({ people, me, roomId }: Place): readonly string[] {
  const rank = (id: string, role: string) => (id === me.id ? 2 : role === 'facilitator' ? 1 : 0);
  return [...people.get()]
    .filter(([, { room, role, gone }]) => room === roomId && role !== 'observer' && gone === undefined)
    .sort(
      ([a, one], [b, other]) =>
        rank(a, one.role) - rank(b, other.role) || byName.compare(one.name, other.name),
    )
    .map(([id]) => id);
}

/**
 * The people of a room as the facilitator has them before them. Everybody keeps their digit for as long as the page is
 * in this room: whoever comes in later is the next, and who leaves leaves a gap.
 */
export function createSpeakers(room: Place): () => readonly Speaker[] {
  const seats: string[] = [];
  return () => {
    const here = inRoom(room);
    for (const id of here) if (!seats.includes(id)) seats.push(id);
    return seats.flatMap((id, index) => {
      const name = room.people.get().get(id)?.name;
      if (name === undefined || !here.includes(id)) return [];
      return [{ id, name, ...(index < MOST_DIGITS && { digit: index + 1 }) }];
    });
  };
}

export const speakersOf = oncePerRoom(createSpeakers);

/** Those whose name has what is typed: first whose name begins with it. All while nothing is typed. */
export function matchingSpeakers(speakers: readonly Speaker[], typed: string): readonly Speaker[] {
  const wanted = foldText(typed);
  const begins = speakers.filter(({ name }) => foldText(name).startsWith(wanted));
  const others = speakers.filter((one) => !begins.includes(one) && foldText(one.name).includes(wanted));
  return [...begins, ...others];
}
