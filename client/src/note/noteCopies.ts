import { duplicateNotes } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { blockValues, type Notes } from './noteBlocks.ts';
import type { Placed } from './readingOrder.ts';

interface NoteCopiesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  changeable(notes: Notes): readonly Placed[] | undefined;
}

/** Copies of notes beside them, without the clipboard. */
export function createNoteCopies({ room, announcer, changeable }: NoteCopiesOptions) {
  const { board, store, me, current } = room;
  return {
    /** Makes a copy of mine below each, in one step of undo, and goes to the first of them. */
    duplicate(notes: Notes): boolean {
      const placed = changeable(notes);
      if (placed === undefined) return false;
      if (store.getNoteCount() + placed.length > LIMITS.notesOnBoard) {
        announcer.say(t('noteCopy.tooMany', { most: LIMITS.notesOnBoard }));
        return false;
      }
      const ids = placed.map(({ id }) => id);
      const copies = duplicateNotes(board, ids, { author: me.id });
      const [first] = copies;
      if (first === undefined) return false;
      current.setNote(first);
      const made = blockValues(
        store,
        copies.flatMap((id) => store.cellOf(id) ?? []),
      );
      announcer.say(t('noteCopy.made', made));
      return true;
    },
  };
}
