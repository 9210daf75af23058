import { parseNote } from '@evenboard/board';
import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import * as Y from 'yjs';

/** What stands on a room's board, in short. */
export interface RoomGlance {
  readonly notes: number;
  /** The newest notes, the newest first. */
  readonly latest: readonly LatestNote[];
}

interface LatestNote {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
}

const MOST_LATEST = 3;
/** Enough to see what is spoken about. */
const TEXT_LENGTH = 280;

/**
 * A board in short. Notes of other rooms that stand on it to be read do not count; on main every note does. Only the
 * newest are read whole, because boards are large and this is done often.
 */
export function roomGlance(doc: Y.Doc, room: RoomId): RoomGlance {
  const newest: { id: string; at: number }[] = [];
  const root = doc.getMap('notes');
  let notes = 0;
  root.forEach((value, id) => {
    if (!(value instanceof Y.Map)) return;
    const from: unknown = room === MAIN_ROOM ? undefined : value.get('room');
    if (from !== undefined && from !== room) return;
    notes++;
    const at = Number(value.get('createdAt'));
    const place = newest.findIndex((one) => at > one.at);
    if (place < 0 && newest.length === MOST_LATEST) return;
    newest.splice(place < 0 ? newest.length : place, 0, { id, at });
    newest.length = Math.min(newest.length, MOST_LATEST);
  });
  return { notes, latest: newest.flatMap(({ id }) => latestNote(id, root.get(id))) };
}

function latestNote(id: string, value: unknown): LatestNote[] {
  const note = parseNote(id, value);
  if (note === undefined) return [];
  const text = note.text.slice(0, TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return [{ id, text, author: note.author, createdAt: note.createdAt }];
}
