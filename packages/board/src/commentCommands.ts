import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import { parseComment } from './Comment.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH } from './cleanText.ts';
import { isId } from './isId.ts';
import { noteEntry } from './Note.ts';
import { NOTE_COLOURS, type NoteColour } from './NoteColour.ts';

/** What a new comment is made of. */
export interface NewComment {
  note: string;
  text: string;
  author: string;
  typedBy?: string | undefined;
  /** The comment it answers. */
  replyTo?: string | undefined;
  lang?: string | undefined;
  id?: string | undefined;
}

/** Adds a comment to a note and answers its id; undefined, and nothing happens, when the note is gone. */
export function addComment(board: Board, comment: NewComment): string | undefined {
  if (noteEntry(comment.note, board.notes.get(comment.note)) === undefined) return undefined;
  const id = isId(comment.id) && !board.comments.has(comment.id) ? comment.id : board.environment.newId();
  const map = new Y.Map<unknown>();
  map.set('note', comment.note);
  map.set('text', cutText(cleanText(comment.text), NOTE_TEXT_LENGTH));
  map.set('author', comment.author);
  map.set('createdAt', board.environment.now());
  for (const field of ['typedBy', 'replyTo', 'lang'] as const) {
    if (comment[field] !== undefined) map.set(field, comment[field]);
  }
  change(board, () => board.comments.set(id, map));
  return id;
}

/** Marks a comment as settled by somebody, now. False when the comment is gone. */
export function resolveComment(board: Board, id: string, by: string): boolean {
  const map = commentMap(board, id);
  if (map === undefined) return false;
  change(board, () => map.set('resolved', { by, at: board.environment.now() }));
  return true;
}

/** Takes the mark away again. False when the comment is gone. */
export function reopenComment(board: Board, id: string): boolean {
  const map = commentMap(board, id);
  if (map === undefined) return false;
  change(board, () => map.delete('resolved'));
  return true;
}

/** Deletes a comment; answers to it stay. False when it is gone already. */
export function deleteComment(board: Board, id: string): boolean {
  if (commentMap(board, id) === undefined) return false;
  change(board, () => board.comments.delete(id));
  return true;
}

/** Says what a colour stands for; an empty label takes it out of the legend. False for no colour of ours. */
export function setLegend(board: Board, colour: NoteColour | 'red', label: string): boolean {
  if (colour !== 'red' && !NOTE_COLOURS.includes(colour)) return false;
  const clean = cleanText(label).trim();
  change(board, () => {
    if (clean === '') board.legend.delete(colour);
    else board.legend.set(colour, clean);
  });
  return true;
}

function commentMap(board: Board, id: string): Y.Map<unknown> | undefined {
  const value = board.comments.get(id);
  return value instanceof Y.Map && parseComment(id, value) ? value : undefined;
}
