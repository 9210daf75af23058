import { duplicateNotes } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { blockValues, type Notes, placedNotes } from './noteBlocks.ts';
import type { NoteRights } from './noteRights.ts';

interface NoteCopiesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayAdd'>;
}

/** Copies of notes beside them, without the clipboard. */
export function createNoteCopies({ room, announcer, rights }: NoteCopiesOptions) {
  const { board, store, me, current } = room;
  return {
    /** Makes a copy of mine below each, in one step of undo, and goes to the first of them. */
    duplicate(notes: Notes): boolean {
      const placed = placedNotes(store, notes);
      if (placed.length === 0) announcer.say(t(typeof notes === 'string' ? 'note.gone' : 'noteBlock.gone'));
      const sections = new Set(placed.map(({ cell }) => cell.section));
      if (placed.length === 0 || ![...sections].every(rights.mayAdd)) return false;
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
