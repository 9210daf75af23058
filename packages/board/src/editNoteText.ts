import type * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH, splitsPair } from './cleanText.ts';
import { noteEntry } from './Note.ts';
import { smallestSplice, type TextSplice } from './smallestSplice.ts';

/** A note's shared text, to bind a text area to; undefined when the note is gone. After an undo of a deletion it is another one: ask again. */
export function noteText(board: Board, id: string): Y.Text | undefined {
  return noteEntry(id, board.notes.get(id))?.text;
}

/**
 * Applies one splice, in UTF-16 units of the text as it is now, to a note's text. Out of bounds it is brought within them, pairs of surrogates stay whole,
 * and of an insertion only what fits into 10,000 units goes in. False, and nothing happens, when the note is gone.
 */
export function editNoteText(board: Board, id: string, splice: TextSplice): boolean {
  const text = noteText(board, id);
  if (text === undefined) return false;
  const before = text.toString();
  const at = clamp(splice.at, before.length);
  const end = at + clamp(splice.remove, before.length - at);
  const room = NOTE_TEXT_LENGTH - (before.length - (end - at));
  if (splitsPair(before, at) || splitsPair(before, end)) {
    const after = cleanText(before.slice(0, at) + splice.insert + before.slice(end));
    return setNoteText(board, id, after, at + splice.insert.length);
  }
  applySplice(board, id, text, { at, remove: end - at, insert: cutText(cleanText(splice.insert), room) });
  return true;
}

/**
 * Makes a note's text `wanted` by the smallest splice, so that what others write in it at the same moment stays.
 * `caret` as in `smallestSplice`. Cut off beyond 10,000 units. False when the note is gone.
 */
export function setNoteText(board: Board, id: string, wanted: string, caret?: number): boolean {
  const text = noteText(board, id);
  if (text === undefined) return false;
  const before = text.toString();
  const splice = smallestSplice(before, cleanText(wanted), caret);
  const room = NOTE_TEXT_LENGTH - (before.length - splice.remove);
  applySplice(board, id, text, { ...splice, insert: cutText(splice.insert, room) });
  return true;
}

function applySplice(board: Board, id: string, text: Y.Text, { at, remove, insert }: TextSplice): void {
  if (remove === 0 && insert === '') return;
  const write = () => {
    const start = sharedIndex(text, at);
    const end = sharedIndex(text, at + remove);
    if (end > start) text.delete(start, end - start);
    if (insert !== '') text.insert(start, insert);
  };
  change(board, write, `text:${id}`);
}

/** The shared text's index of a character: the same, unless a stranger put an object into the text, which counts as one. */
function sharedIndex(text: Y.Text, at: number): number {
  if (text.length === text.toString().length) return at;
  let shown = 0;
  let shared = 0;
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const length = typeof insert === 'string' ? insert.length : 0;
    if (shown + length >= at && length > 0) return shared + at - shown;
    shown += length;
    shared += length > 0 ? length : 1;
  }
  return shared;
}

function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(0, Math.trunc(value))) : 0;
}
