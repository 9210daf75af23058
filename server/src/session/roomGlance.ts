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
  let notes = 0;
  let newest: { id: string; at: number }[] = [];
  const root = doc.getMap('notes');
  for (const [id, value] of root.entries()) {
    if (!(value instanceof Y.Map)) continue;
    const from: unknown = value.get('room');
    if (room !== MAIN_ROOM && from !== undefined && from !== room) continue;
    notes++;
    const at = Number(value.get('createdAt'));
    if (newest.length === MOST_LATEST && !(at > (newest.at(-1)?.at ?? 0))) continue;
    newest = [...newest, { id, at }].sort((a, b) => b.at - a.at).slice(0, MOST_LATEST);
  }
  const latest = newest.flatMap(({ id }): LatestNote[] => {
    const note = parseNote(id, root.get(id));
    if (note === undefined) return [];
    const text = note.text.slice(0, TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
    return [{ id, text, author: note.author, createdAt: note.createdAt }];
  });
  return { notes, latest };
}
