import type { Board } from './Board.ts';
import { allPlaces, type CellEntry } from './cellPlaces.ts';
import { claimBetween } from './claimCell.ts';
import { gapKey } from './Gap.ts';

/**
 * Puts a gap where a note was, in the document and in `entries` (the section's, changed in place), so that nothing below slides up.
 * Only inside a command's transaction. The note itself is the caller's to remove or to move.
 */
export function leaveGap(board: Board, section: string, entries: CellEntry[], noteId: string): void {
  const index = entries.findIndex((entry) => entry.kind === 'note' && entry.id === noteId);
  const note = entries[index];
  if (note === undefined) return;
  const tied = entries.filter((entry) => entry.row === note.row && entry !== note);
  const row = tied.some((entry) => entry.kind === 'note') ? untiedClaim(entries, note) : note.row;
  const id = gapKey(noteId, note.row);
  const isReplaced = (entry: CellEntry) =>
    entry === note || (entry.kind === 'gap' && (entry.id === id || entry.row === row));
  for (const gap of tied) {
    // It counted for nothing beside the note; beside the new gap it would make both count for nothing.
    if (gap.kind === 'gap' && gap.row === row) board.gaps.delete(gap.id);
  }
  board.gaps.set(id, { section, row });
  entries.splice(0, entries.length, ...entries.filter((entry) => !isReplaced(entry)), {
    id,
    row,
    kind: 'gap',
  });
}

/** Two notes with one claim: the gap of one of them would count for nothing, so it takes a number beside it. */
function untiedClaim(entries: readonly CellEntry[], note: CellEntry): number {
  const placed = allPlaces(entries);
  const index = placed.findIndex(({ entry }) => entry === note);
  const row = placed[index]?.row;
  if (row === undefined) return note.row;
  return claimBetween(placed[index - 1], placed[index + 1], row, 0.5) ?? note.row;
}
