import type { Note } from '@evenboard/board';
import { addressWords, type NoteFacts } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** All there is to tell of a note now, for who asks once. */
export function factsOf(room: RoomSession, id: string): NoteFacts {
  const { store, presence, me, changes, people } = room;
  const note = store.getNote(id) as Note;
  const cell = { section: note.section, row: note.row };
  return {
    note,
    address: addressWords(room, cell),
    people: people.get(),
    legend: store.getLegend(),
    comments: store.getComments(id).length,
    isLocked: store.getSection(note.section)?.locked === true,
    writer: presence.others.get().find(({ editing, user }) => editing === id && user.id !== me.id)?.user.id,
    change: changes.find(id),
  };
}
