import { claimsBySection } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import type { NoteMove } from '../moveNote.ts';
import { noteEntry } from '../Note.ts';

/**
 * Puts notes into cells that are free once all of them are lifted: a sorted column, or rows that were pushed down. A gap
 * stays where each was. Only inside a transaction.
 */
export function putNotes(board: Board, moves: readonly NoteMove[]): void {
  const lifted = moves.flatMap(({ id, to }) => {
    const entry = noteEntry(id, board.notes.get(id));
    return entry === undefined ? [] : [{ id, to, entry }];
  });
  for (const { id, entry } of lifted) {
    const { section, row } = entry.place;
    board.gaps.set(gapKey(id, row), { section, row });
    // Without a place nobody counts it until it has its new one, a moment later.
    entry.map.delete('place');
    entry.map.delete('position');
  }
  const claims = claimsBySection(board);
  lifted.sort((a, b) => a.to.row - b.to.row);
  for (const { id, to, entry } of lifted) {
    entry.map.set('place', { section: to.section, row: claims(to.section).take(id, to.row) });
  }
}
