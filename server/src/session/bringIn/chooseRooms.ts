import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { type PlannedFile, type PlannedSheet, sheetNames } from '@evenboard/workbook';
import { ProblemError } from '../ProblemError.ts';
import { roomsInUse } from '../referee/rooms/members.ts';
import type { World } from '../referee/World.ts';

/** What somebody has chosen. */
export interface RoomChoice {
  readonly room: RoomId;
  readonly rooms?: Readonly<Record<string, RoomId | null>> | undefined;
}

/** A sheet and the room whose board it goes to; `null`: it is left out. */
export interface RoomedSheet {
  readonly sheet: PlannedSheet;
  readonly room: RoomId | null;
  /** It is of this session's own workbook. */
  readonly isOwn: boolean;
  /** It was made from that board, and is compared with it. */
  readonly isBack: boolean;
}

/**
 * The room of each sheet: as it was chosen, else the one whose board this session's own workbook was made from, else the one
 * it is named after (`Blue room` is Blue, `Board` is the main one), else `room`. A file of one sheet goes to `room`,
 * whatever the sheet is called.
 */
export function chooseRooms(
  world: Pick<World, 'state' | 'stored'>,
  { sheets, session }: Pick<PlannedFile, 'sheets' | 'session'>,
  { room, rooms = {} }: RoomChoice,
): RoomedSheet[] {
  const inUse = roomsInUse(world);
  const known = new Set([MAIN_ROOM, ...inUse.map(({ id }) => id)]);
  for (const one of [room, ...Object.values(rooms)]) if (one !== null && !known.has(one)) throw noSuchRoom();
  const names = sheetNames(inUse.map(({ name }) => name));
  const named = new Map<string, RoomId>([
    ['board', MAIN_ROOM],
    ['main', MAIN_ROOM],
    ...inUse.flatMap(({ id, name }, index) =>
      [name, names[index] ?? name].map((one) => [bare(one), id] as const),
    ),
  ]);
  const isOwn = session === world.stored.id;
  return sheets.map((sheet) => {
    const traced = isOwn ? sheet.traced?.room : undefined;
    const chosen = Object.hasOwn(rooms, sheet.name) ? rooms[sheet.name] : undefined;
    if (chosen !== undefined) {
      return { sheet, room: chosen, isOwn, isBack: chosen !== null && chosen === traced };
    }
    if (traced !== undefined && known.has(traced)) return { sheet, room: traced, isOwn, isBack: true };
    const byName = sheets.length > 1 ? named.get(bare(sheet.name)) : undefined;
    return { sheet, room: byName ?? room, isOwn, isBack: false };
  });
}

function bare(name: string): string {
  const word = name.replace(/\s+/gu, ' ').trim().toLowerCase();
  return word.replace(/^room | room$/u, '');
}

function noSuchRoom(): ProblemError {
  return new ProblemError(
    'no_such_thing',
    `There is no such room in this session. Nothing was brought in. The first room is “${MAIN_ROOM}”; prepare the others first.`,
  );
}
