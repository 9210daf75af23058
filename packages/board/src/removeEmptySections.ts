import type { Board } from './Board.ts';
import { noteEntry } from './Note.ts';

/** Sections that were made for what came go when nothing is left in them. Only inside a transaction. */
export function removeEmptySections(board: Board, sections: readonly string[]): void {
  if (sections.length === 0) return;
  const used = new Set<unknown>();
  for (const [id, value] of board.notes.entries()) used.add(noteEntry(id, value)?.place.section);
  for (const section of sections) if (!used.has(section)) board.sections.delete(section);
}
