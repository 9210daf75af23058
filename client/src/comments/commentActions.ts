import { addComment, deleteComment, reopenComment, resolveComment } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyNot } from '../session/whyNot.ts';

/** Words of mine for a note, and which comment they answer, if one. */
export interface CommentWords {
  readonly note: string;
  readonly text: string;
  readonly replyTo?: string | undefined;
}

/** What can be done with comments. Each says its result, also when it could not be done. */
export interface CommentActions {
  /** Whether it was added: not without words, and not to a note that is gone. */
  add(words: CommentWords): boolean;
  settle(comment: string, isSettled: boolean): boolean;
  /** Answers to it stay. */
  remove(comment: string): boolean;
}

interface CommentActionsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
}

export function createCommentActions({ room, announcer }: CommentActionsOptions): CommentActions {
  const { board, store, me } = room;

  function refuse(words: string): false {
    announcer.say(words);
    return false;
  }

  function done(isDone: boolean, words: string): boolean {
    announcer.say(isDone ? words : t('comments.gone'));
    return isDone;
  }

  return {
    add({ note, text, replyTo }) {
      const why = whyNot(room, 'comment');
      if (why !== undefined) return refuse(why);
      if (text.trim() === '') return refuse(t('comments.nothing'));
      if (addComment(board, { note, text, replyTo, author: me.id }) === undefined)
        return refuse(t('comments.noteGone'));
      const cell = store.cellOf(note);
      const address = cell === undefined ? '' : store.addressOf(cell);
      const isKeptHere = room.save.get().kind === 'offline';
      announcer.say(t(isKeptHere ? 'comments.keptHere' : 'comments.sent', { address }));
      return true;
    },
    settle(comment, isSettled) {
      const why = whyNot(room, 'comment');
      if (why !== undefined) return refuse(why);
      if (isSettled) return done(resolveComment(board, comment, me.id), t('comments.settledNow'));
      return done(reopenComment(board, comment), t('comments.reopened'));
    },
    remove(comment) {
      const why = whyNot(room, 'comment');
      if (why !== undefined) return refuse(why);
      return done(deleteComment(board, comment), t('comments.deleted'));
    },
  };
}
