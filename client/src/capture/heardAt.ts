import type { BoardStore } from '@evenboard/board';
import { notesInOrder } from '../note/index.ts';

/** When each person was heard last in this room: the latest note in their name, in ms. Who is not in it has no note. */
export function heardAt(store: BoardStore): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const id of notesInOrder(store)) {
    const note = store.getNote(id);
    if (note === undefined) continue;
    latest.set(note.author, Math.max(note.createdAt, latest.get(note.author) ?? 0));
  }
  return latest;
}
