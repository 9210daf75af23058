import { mergeNotes } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyNot } from '../session/whyNot.ts';
import type { Notes } from './noteBlocks.ts';
import type { NoteDialog } from './noteDialog.ts';
import type { Placed } from './readingOrder.ts';

interface NoteMergesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  changeable(notes: Notes): readonly Placed[] | undefined;
  openDialog(dialog: NoteDialog): void;
}

/** Several notes made one. */
export function createNoteMerges({ room, announcer, changeable, openDialog }: NoteMergesOptions) {
  const { board, store, current } = room;
  const textOf = ({ id }: Placed) => store.getNote(id)?.text ?? '';

  /** As long as mergeNotes makes it: each text that has words, on lines of their own. */
  const jointLength = (placed: readonly Placed[]) =>
    placed
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n').length;

  function refuse(words: string): false {
    announcer.say(words);
    return false;
  }

  return {
    /**
     * Merges notes into the first of them in reading order, with all their authors and comments, in one step of undo.
     * Where there is only one, asks which other it is to be merged with; false until that is known.
     */
    merge(notes: Notes): boolean {
      const placed = changeable(notes);
      const [first, ...others] = placed ?? [];
      if (placed === undefined || first === undefined) return false;
      if (others.length === 0 && new Set([notes].flat()).size > 1) return refuse(t('noteMerge.oneLeft'));
      if (others.length === 0) {
        openDialog({ kind: 'merge', note: first.id });
        return false;
      }
      if (jointLength(placed) > LIMITS.noteTextLength)
        return refuse(t('noteMerge.tooLong', { most: LIMITS.noteTextLength }));
      const comments = others.reduce((sum, { id }) => sum + store.getComments(id).length, 0);
      // Comments go along, which is a change to each of them.
      const why = comments === 0 ? undefined : whyNot(room, 'comment');
      if (why !== undefined) return refuse(why);
      board.doc.transact(() => {
        for (const { id } of others) mergeNotes(board, first.id, id);
      }, board.origin);
      current.setNote(first.id);
      const merged = t('noteMerge.done', { count: placed.length, address: store.addressOf(first.cell) });
      const along = comments === 0 ? '' : ` ${t('noteMerge.comments', { count: comments })}`;
      announcer.say(`${merged}${along} ${t('noteMerge.undo')}`);
      return true;
    },
  };
}
