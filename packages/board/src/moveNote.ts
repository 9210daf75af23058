import { type Board, change } from './Board.ts';
import { type Cell, type Position, UNSORTED } from './Cell.ts';
import { allPlaces, type CellEntry } from './cellPlaces.ts';
import { claimCell, parseRow, rowBelowLast } from './claimCell.ts';
import { followingRows } from './followingRows.ts';
import { leaveGap } from './leaveGap.ts';
import { noteEntry } from './Note.ts';
import { parsePosition } from './parsePlace.ts';
import { effectiveSection, hasSection, sectionEntries } from './sectionEntries.ts';

/**
 * Moves a note to a cell and leaves a gap where it was; a note already there gives way downwards.
 * True also when it is there already; false, and nothing happens, when the note or the section is gone.
 */
export function moveNote(board: Board, id: string, to: Cell): boolean {
  return moveAmong(board, id, to, 0);
}

/** Where a note is to go. */
export interface NoteMove {
  readonly id: string;
  readonly to: Cell;
}

/**
 * Moves notes one after the other in one transaction, as `moveNote` does. Those whose rows follow one another keep their
 * order however many they push down (SPEC 4.10). False when none of them could be moved.
 */
export function moveNotes(board: Board, moves: readonly NoteMove[]): boolean {
  const following = followingRows(moves.map(({ to }) => to));
  return change(board, () =>
    moves
      .map(({ id, to }, index) => moveAmong(board, id, to, following[index] ?? 0))
      .some((isMoved) => isMoved),
  );
}

function moveAmong(board: Board, id: string, to: Cell, following: number): boolean {
  const note = noteEntry(id, board.notes.get(id));
  const row = parseRow(to.row);
  if (note === undefined || row === undefined || !hasSection(board, to.section)) return false;
  const from = effectiveSection(board, note.place.section);
  const entries = sectionEntries(board, from);
  if (from === to.section && rowAmong(entries, id) === row) return true;
  change(board, () => {
    leaveGap(board, from, entries, id);
    const target = from === to.section ? entries : sectionEntries(board, to.section);
    claimFor(board, note.map, { section: to.section, row }, target, following);
    if (note.map.has('position')) note.map.delete('position');
  });
  return true;
}

/**
 * Puts a note at a free place on the board, in pixels: it becomes unsorted, with a row below the last unsorted note, or keeps the row it has there.
 * False when the note is gone or the position is no position.
 */
export function moveNoteToPosition(board: Board, id: string, position: Position): boolean {
  const note = noteEntry(id, board.notes.get(id));
  const point = parsePosition({ x: position.x, y: position.y });
  if (note === undefined || point === undefined) return false;
  change(board, () => {
    const from = effectiveSection(board, note.place.section);
    if (from !== UNSORTED) {
      leaveGap(board, from, sectionEntries(board, from), id);
      const target = sectionEntries(board, UNSORTED);
      claimFor(board, note.map, { section: UNSORTED, row: rowBelowLast(target) }, target, 0);
    }
    note.map.set('position', point);
  });
  return true;
}

function claimFor(
  board: Board,
  note: { set(field: string, value: unknown): unknown },
  { section, row }: Cell,
  entries: readonly CellEntry[],
  following: number,
): void {
  const { claim, replacedGap } = claimCell(allPlaces(entries), row, board.environment.random(), following);
  if (replacedGap !== undefined) board.gaps.delete(replacedGap);
  note.set('place', { section, row: claim });
}

/** The effective row of a note among its section's entries. */
export function rowAmong(entries: readonly CellEntry[], noteId: string): number | undefined {
  return allPlaces(entries).find(({ entry }) => entry.kind === 'note' && entry.id === noteId)?.row;
}
