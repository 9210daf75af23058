import { addressWords, type NoteFacts } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** All that is known of a note now; `undefined` once it is gone. */
export function noteFacts(room: RoomSession, id: string): NoteFacts | undefined {
  const { store, people, presence, me, changes } = room;
  const note = store.getNote(id);
  if (note === undefined) return undefined;
  return {
    note,
    address: addressWords(room, note),
    people: people.get(),
    legend: store.getLegend(),
    comments: store.getComments(id).length,
    isLocked: store.getSection(note.section)?.locked === true,
    writer: presence.others.get().find((other) => other.editing === id && other.user.id !== me.id)?.user.id,
    change: changes.find(id),
  };
}
