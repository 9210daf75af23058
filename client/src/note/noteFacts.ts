import type { RoomSession } from '../session/roomSession.ts';
import { votingIn } from '../session/votingIn.ts';
import { addressWords } from './addressWords.ts';
import type { NoteFacts } from './noteDetails.ts';
import { roomOfOrigin } from './roomOfOrigin.ts';

/** All that is known of a note now, for whoever tells it once; `undefined` when it is gone. */
export function noteFacts(room: RoomSession, id: string): NoteFacts | undefined {
  const { store, people, presence, me, changes } = room;
  const note = store.getNote(id);
  const cell = store.cellOf(id);
  if (note === undefined || cell === undefined) return undefined;
  return {
    note,
    address: addressWords(room, cell),
    people: people.get(),
    legend: store.getLegend(),
    comments: store.getComments(id).length,
    from: roomOfOrigin(room, note),
    isLocked: store.getSection(cell.section)?.locked === true,
    writer: presence.others.get().find(({ editing, user }) => editing === id && user.id !== me.id)?.user.id,
    change: changes.find(id),
    mark: votingIn(room).marks.get().get(id),
  };
}
