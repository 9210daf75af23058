import type { Comment } from '@evenboard/board';

/** A comment with everything that was said in answer to it, oldest first. */
export interface CommentThread {
  readonly first: Comment;
  readonly answers: readonly Comment[];
}

/**
 * Comments, oldest first, as conversations. An answer to an answer belongs to the same one. A comment whose
 * question was deleted, or that claims to answer what came after it, begins one of its own: nothing is hidden.
 */
export function commentThreads(comments: readonly Comment[]): readonly CommentThread[] {
  const threads: { first: Comment; answers: Comment[] }[] = [];
  const threadOf = new Map<string, { first: Comment; answers: Comment[] }>();
  for (const comment of comments) {
    const answered = comment.replyTo === undefined ? undefined : threadOf.get(comment.replyTo);
    const thread = answered ?? { first: comment, answers: [] };
    if (answered === undefined) threads.push(thread);
    else thread.answers.push(comment);
    threadOf.set(comment.id, thread);
  }
  return threads;
}

/** What somebody who opens the comments most likely wants to answer: the last word of somebody else, if it is open. */
export function commentToAnswer(comments: readonly Comment[], me: string): Comment | undefined {
  const last = comments.at(-1);
  return last === undefined || last.author === me || last.resolved !== undefined ? undefined : last;
}
