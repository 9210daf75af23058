import type { Board } from './Board.ts';
import type { CommentChange } from './BoardChange.ts';
import { type Comment, compareComments, parseComment } from './Comment.ts';
import { replace } from './createNoteIndex.ts';
import { isSame } from './isSame.ts';

/** Comments by note, oldest first. */
export interface CommentIndex {
  of(noteId: string): readonly Comment[];
  /** Reads some comments again. What changed, and the notes whose comments changed. */
  update(ids: Iterable<string>): { changes: CommentChange[]; notes: Set<string> };
}

const NONE: readonly Comment[] = [];

export function createCommentIndex(board: Board): CommentIndex {
  const comments = new Map<string, Comment>();
  const byNote = new Map<string, readonly Comment[]>();

  const put = (note: string, id: string, comment: Comment | undefined) => {
    const others = (byNote.get(note) ?? NONE).filter((other) => other.id !== id);
    const all = comment ? [...others, comment].sort(compareComments) : others;
    replace(byNote, note, all.length > 0 ? all : undefined);
  };

  return {
    of: (noteId) => byNote.get(noteId) ?? NONE,
    update(ids) {
      const changes: CommentChange[] = [];
      const notes = new Set<string>();
      for (const id of ids) {
        const before = comments.get(id);
        const after = parseComment(id, board.comments.get(id));
        const shown = after ?? before;
        if (shown === undefined || isSame(before, after)) continue;
        replace(comments, id, after);
        if (before) put(before.note, id, undefined);
        if (after) put(after.note, id, after);
        for (const comment of [before, after]) if (comment) notes.add(comment.note);
        const kind = !before ? 'commentAdded' : after ? 'commentChanged' : 'commentDeleted';
        changes.push({ kind, comment: id, note: shown.note, author: shown.author });
      }
      return { changes, notes };
    },
  };
}
