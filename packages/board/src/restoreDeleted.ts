import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import { gapKey } from './Gap.ts';
import { noteEntry, parseMergedFrom } from './Note.ts';
import { parsePlace } from './parsePlace.ts';

/** An entry as it was before it was deleted: plain JSON, a text as a string. */
export interface DeletedEntry {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What was deleted of a board at once. */
export interface Deleted {
  readonly notes: readonly DeletedEntry[];
  readonly sections: readonly DeletedEntry[];
}

/**
 * Brings sections and notes back under their ids with all their fields, notes into the cells they left. What is there
 * again, or was merged into another note meanwhile, is passed over, and so are notes for which there is no room.
 * Only the server calls it. Answers how many came back.
 */
export function restoreDeleted(
  board: Board,
  { notes, sections }: Deleted,
  { mostNotes }: { mostNotes: number },
): { notes: number; sections: number } {
  const merged = mergedNotes(board);
  const room = Math.max(0, mostNotes - board.notes.size);
  const missing = notes.filter(({ id }) => !board.notes.has(id) && !merged.has(id)).slice(0, room);
  const gone = sections.filter(({ id }) => !board.sections.has(id));
  change(board, () => {
    for (const { id, fields } of gone) board.sections.set(id, new Y.Map(Object.entries(fields)));
    for (const { id, fields } of missing) {
      const { text, ...rest } = fields;
      const place = parsePlace(fields['place']);
      if (place !== undefined) board.gaps.delete(gapKey(id, place.row));
      board.notes.set(
        id,
        new Y.Map<unknown>(
          Object.entries({ ...rest, text: new Y.Text(typeof text === 'string' ? text : '') }),
        ),
      );
    }
  });
  return { notes: missing.length, sections: gone.length };
}

function mergedNotes(board: Board): ReadonlySet<string> {
  const merged = new Set<string>();
  for (const [id, value] of board.notes.entries()) {
    const entry = noteEntry(id, value);
    for (const { note } of parseMergedFrom(entry?.map.get('mergedFrom')) ?? []) merged.add(note);
  }
  return merged;
}
