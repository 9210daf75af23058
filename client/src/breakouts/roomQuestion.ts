import { MAIN_ROOM, type RoomEntry, type RoomId } from '@evenboard/protocol';
import { clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

type Rooms = ReadonlyMap<RoomId, RoomEntry>;

/** Said unasked, a question is told by its first words; all of them stand on the board. */
const SAID_WORDS = 6;

/** The break-out rooms in the order in which questions are passed on. */
export function breakoutRooms(rooms: Rooms): readonly (readonly [RoomId, RoomEntry])[] {
  return [...rooms].filter(([id]) => id !== MAIN_ROOM);
}

/** "C · What we already do well": the question that a room has now, as the board of this page knows it. */
export function roomQuestion(
  { store }: Pick<RoomSession, 'store'>,
  room: RoomEntry | undefined,
): string | undefined {
  const section = room?.section === undefined ? undefined : store.getSection(room.section);
  if (section === undefined || section.isUnsorted) return undefined;
  return t('breakouts.question', { letter: section.letter, question: sectionTitle(section) });
}

/** The same for the ear, short: "C: What we already do well". */
export function saidQuestion(
  { store }: Pick<RoomSession, 'store'>,
  room: RoomEntry | undefined,
): string | undefined {
  const section = room?.section === undefined ? undefined : store.getSection(room.section);
  if (section === undefined || section.isUnsorted) return undefined;
  const words = clipWords(sectionTitle(section), SAID_WORDS);
  // What is cut ends in its own mark.
  const question = words.endsWith('…') ? words : `${words}.`;
  return t('breakouts.saidQuestion', { letter: section.letter, question });
}

/** Who facilitates a room, by first name; `undefined`: nobody, or I alone. */
export function facilitatorNames(
  { people, me }: Pick<RoomSession, 'people' | 'me'>,
  room: RoomEntry | undefined,
): string | undefined {
  const others = (room?.facilitators ?? []).filter((id) => id !== me.id);
  const names = others.flatMap((id) => people.get().get(id)?.name ?? []);
  return names.length === 0 ? undefined : new Intl.ListFormat('en-GB').format(names);
}

/**
 * The question that a room will have after the next rotation: that of the room before it. Who facilitates the room goes
 * on with the question that it has now, and gets no other.
 */
export function nextQuestion(
  room: Pick<RoomSession, 'store' | 'rooms' | 'me'>,
  id: RoomId,
): string | undefined {
  const rooms = breakoutRooms(room.rooms.get());
  const index = rooms.findIndex(([one]) => one === id);
  if (rooms[index]?.[1].facilitators.includes(room.me.id)) return undefined;
  return index < 0 ? undefined : roomQuestion(room, rooms.at(index - 1)?.[1]);
}
