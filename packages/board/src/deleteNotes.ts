import { type Board, change } from './Board.ts';
import type { CellEntry } from './cellPlaces.ts';
import { leaveGap } from './leaveGap.ts';
import { noteEntry } from './Note.ts';
import { effectiveSection, sectionEntries } from './sectionEntries.ts';

/** Deletes notes and leaves a gap for each, so that nothing else moves. False when none of them is there. Their comments stay for an undo. */
export function deleteNotes(board: Board, ids: Iterable<string>): boolean {
  const present = [...new Set(ids)].filter((id) => noteEntry(id, board.notes.get(id)));
  if (present.length === 0) return false;
  change(board, () => removeNotes(board, present));
  return true;
}

/** As `deleteNotes`, inside a command's transaction. */
export function removeNotes(board: Board, ids: readonly string[]): void {
  const sections = new Map<string, CellEntry[]>();
  for (const id of ids) {
    const note = noteEntry(id, board.notes.get(id));
    if (note === undefined) continue;
    const section = effectiveSection(board, note.place.section);
    const entries = sections.get(section) ?? sectionEntries(board, section);
    sections.set(section, entries);
    leaveGap(board, section, entries, id);
    board.notes.delete(id);
  }
}
