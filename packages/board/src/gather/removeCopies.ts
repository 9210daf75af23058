import type { Board } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import { noteEntry } from '../Note.ts';
import { effectiveSection, sectionEntries } from '../sectionEntries.ts';

/**
 * Takes away many notes at once, in a time that grows with their number alone. Where a note stays below one of them a
 * gap keeps its place; at the end of a column nothing is left. Only inside a transaction.
 */
export function removeCopies(board: Board, ids: readonly string[]): void {
  const going = new Set(ids);
  const lastStaying = new Map<string, number>();
  for (const id of ids) {
    const note = noteEntry(id, board.notes.get(id));
    if (note === undefined) continue;
    const section = effectiveSection(board, note.place.section);
    const last = lastStaying.get(section) ?? lastClaim(board, section, going);
    lastStaying.set(section, last);
    if (note.place.row < last) board.gaps.set(gapKey(id, note.place.row), { section, row: note.place.row });
    board.notes.delete(id);
  }
}

/** The claim of the last note of a section that is not going; 0 where none stays. */
function lastClaim(board: Board, section: string, going: ReadonlySet<string>): number {
  return sectionEntries(board, section).reduce(
    (last, { id, kind, row }) => (kind === 'note' && !going.has(id) ? Math.max(last, row) : last),
    0,
  );
}
