import { MAIN_ROOM } from '@evenboard/protocol';
import { mayReadBoard } from '../session/mayReadBoard.ts';
import { ProblemError } from '../session/ProblemError.ts';
import type { Present } from '../session/Sessions.ts';
import { roomsOf } from '../session/sessionDocument.ts';

export interface ExportedRoom {
  readonly id: string;
  readonly name: string;
  readonly isPutAway: boolean;
}

/**
 * The rooms that a request asks for, main first, as far as the person may read them: `asked` is what stands after
 * `?room=`, and without it these are all. Rooms that are put away have their notes still, and come last.
 */
export function exportedRooms({ session, person }: Present, asked: unknown): readonly ExportedRoom[] {
  const inUse = Array.from(roomsOf(session), ([id, { name }]) => ({ id, name, isPutAway: false }));
  const putAway = session.state.rooms.flatMap(({ id, name, isPutAway = false }) =>
    isPutAway ? [{ id, name, isPutAway }] : [],
  );
  const rooms = [...inUse, ...putAway];
  if (asked === undefined) return rooms.filter(({ id }) => mayReadBoard(person, id));
  const room = rooms.find(({ id }) => id === asked);
  if (room === undefined) {
    throw new ProblemError(
      'no_such_thing',
      `There is no such room in this session. Leave “room” out to get all of them; the first one is “${MAIN_ROOM}”.`,
    );
  }
  if (!mayReadBoard(person, room.id)) {
    throw new ProblemError(
      'not_allowed',
      'You may take home the main room and your own. Nothing is lost: leave “room” out to get both.',
    );
  }
  return [room];
}
