import { NOTE_COLOURS, type NoteColour } from '@evenboard/board';
import { cleanLine, LIMITS, type ParticipantId } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

/** A room that is to be. */
export interface PlannedRoom {
  readonly name: string;
  readonly colour: NoteColour;
}

export const LEAST_ROOMS = 2;

/** The first four are told apart without their marks by everybody (look, "Colour-blindness"). */
const IN_THIS_ORDER: readonly NoteColour[] = ['blue', 'green', 'pink', 'yellow'];
const COLOURS = [...IN_THIS_ORDER, ...NOTE_COLOURS.filter((colour) => !IN_THIS_ORDER.includes(colour))];

const capital = (word: string) => word.slice(0, 1).toLocaleUpperCase() + word.slice(1);

/** "Blue", "Green", …; after the eight colours "Blue 2", and so on. */
function usualRoom(index: number): PlannedRoom {
  const colour = COLOURS[index % COLOURS.length] ?? 'blue';
  const round = Math.floor(index / COLOURS.length) + 1;
  const name = capital(t(`note.colour.${colour}`));
  return { colour, name: round === 1 ? name : t('breakouts.nameAgain', { name, round }) };
}

/** So many rooms: those there are keep their names and colours. */
export function planRooms(count: number, there: readonly PlannedRoom[] = []): readonly PlannedRoom[] {
  const taken = new Set(there.map(({ name }) => name.toLowerCase()));
  const rooms = there.slice(0, count);
  for (let index = 0; rooms.length < count; index += 1) {
    const room = usualRoom(index);
    if (!taken.has(room.name.toLowerCase())) rooms.push(room);
  }
  return rooms;
}

/** How many rooms were typed; `undefined` where that is not a number of rooms. */
export function parseRoomCount(typed: string): number | undefined {
  const count = Number(typed.trim());
  return Number.isInteger(count) && count >= LEAST_ROOMS && count <= LIMITS.rooms ? count : undefined;
}

/** What is wrong with the names, in words that say which. */
export function nameProblem(rooms: readonly PlannedRoom[]): { index: number; words: string } | undefined {
  const names = rooms.map(({ name }) => cleanLine(name).toLowerCase());
  const empty = names.indexOf('');
  if (empty >= 0) return { index: empty, words: t('breakouts.nameMissing', { number: empty + 1 }) };
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice < 0) return undefined;
  return { index: twice, words: t('breakouts.nameTwice', { name: cleanLine(rooms[twice]?.name ?? '') }) };
}

/** Who comes into which room together: each group into one, the largest first into the emptiest. */
export function membersTogether(
  rooms: readonly PlannedRoom[],
  groups: readonly (readonly ParticipantId[])[],
): Readonly<Record<string, ParticipantId[]>> {
  const places = rooms.map(({ name }) => ({ name: cleanLine(name), members: [] as ParticipantId[] }));
  for (const group of [...groups].sort((a, b) => b.length - a.length)) {
    const emptiest = places.reduce((least, one) => (one.members.length < least.members.length ? one : least));
    emptiest.members.push(...group);
  }
  return Object.fromEntries(
    places.filter(({ members }) => members.length > 0).map((one) => [one.name, one.members]),
  );
}
