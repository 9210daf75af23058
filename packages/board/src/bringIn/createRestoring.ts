import * as Y from 'yjs';
import { type Board, change } from '../Board.ts';
import { chunks } from '../gather/chunks.ts';
import { parsePlace } from '../parsePlace.ts';
import type { DeletedEntry } from '../restoreDeleted.ts';
import type { BoardEntries } from './BoardEntries.ts';
import type { Bringing } from './createBringing.ts';
import { printOf } from './printOf.ts';

/** Gaps are far smaller than notes. */
const GAPS_A_NOTE = 4;

/**
 * Puts everything that a file keeps of a board onto an empty one, under the ids it had, so many notes at a time. Gaps come
 * before the notes below them, so that no note is ever seen in another cell than its own. Only the server calls it.
 */
export function createRestoring(entries: BoardEntries, notesAStep: number): Bringing {
  const { sections, notes, comments, gaps, legend } = entries;
  const parts: ((board: Board) => void)[] = [
    (board) => {
      for (const section of sections) board.sections.set(section.id, asMap(section));
      for (const [colour, label] of Object.entries(legend)) board.legend.set(colour, label);
    },
    ...chunks(gaps, notesAStep * GAPS_A_NOTE).map((part) => (board: Board) => {
      for (const [key, place] of part) board.gaps.set(key, place);
    }),
    ...chunks(fromTheTop(notes), notesAStep).map((part) => (board: Board) => {
      for (const note of part) {
        board.notes.set(note.id, asMap(note));
        prints.push({ id: note.id, print: printOf(board, note.id) ?? '' });
      }
    }),
    ...chunks(comments, notesAStep).map((part) => (board: Board) => {
      for (const comment of part) board.comments.set(comment.id, asMap(comment));
    }),
  ];
  const prints: { id: string; print: string }[] = [];

  return {
    step(board) {
      const part = parts.shift();
      if (part !== undefined) change(board, () => part(board));
      return parts.length > 0;
    },
    brought: () => ({
      notes: prints,
      comments: comments.map(({ id }) => id),
      sections: sections.map(({ id }) => id),
      labels: legend,
      renamings: [],
      changed: [],
      deleted: [],
      left: {},
    }),
  };
}

/** In each section from its top: taken back from the last one on, they leave no gaps. */
function fromTheTop(notes: BoardEntries['notes']): BoardEntries['notes'] {
  const rows = new Map(notes.map(({ id, fields }) => [id, parsePlace(fields['place'])?.row ?? 0]));
  return notes.toSorted((a, b) => (rows.get(a.id) ?? 0) - (rows.get(b.id) ?? 0));
}

/** A note's text is shared; a comment's is not. */
function asMap({ fields }: DeletedEntry): Y.Map<unknown> {
  const isNote = 'place' in fields;
  return new Y.Map(
    Object.entries(fields).map(([name, value]): [string, unknown] => [
      name,
      isNote && name === 'text' ? new Y.Text(String(value)) : value,
    ]),
  );
}
