import { type Board, change } from '../Board.ts';
import { isSame } from '../isSame.ts';
import { noteEntry } from '../Note.ts';
import { COPIED_FIELDS, copyMap, fieldsForCopy, fieldsOf, writeField } from './copiedFields.ts';
import { copyState, type Ledger } from './copyState.ts';
import { endsOfColumns } from './endOfColumn.ts';
import type { GatheredNote, GatheredRoom } from './GatheredRoom.ts';
import { sectionTargets } from './sectionTargets.ts';

/** Room for a few more notes on a board is left to its own people, as in `planGathering`. */
export interface MirrorLimits {
  readonly mostNotes: number;
}

/**
 * Writes what other rooms said on one question onto a room's board, as copies below what is there; those that are there
 * become what their notes are now. Does nothing where there is nothing to do. Only the server calls it. Answers whether
 * all of them had room.
 */
export function mirrorNotes(
  board: Board,
  section: string,
  others: readonly GatheredRoom[],
  { ledger, mostNotes }: { ledger: Ledger } & MirrorLimits,
): boolean {
  const targets = sectionTargets(board, 'sections');
  const said = others.flatMap((room) =>
    room.notes
      .filter((note) => targets.sectionFor(room, note.section) === section)
      .map((source) => ({ room: room.id, source, copy: mirrorState(board, ledger, room.id, source) })),
  );
  const coming = said.filter(({ copy }) => copy.state !== 'there');
  const fits = coming.slice(0, Math.max(0, mostNotes - board.notes.size));
  const claimIn = endsOfColumns(board);
  change(board, () => {
    for (const { room, source, copy } of said)
      if (copy.state === 'there') bringUpToDate(board, copy.id, room, source);
    for (const { room, source, copy } of fits) {
      board.notes.set(copy.id, copyMap({ place: { section, row: claimIn(section) }, room, source }));
    }
  });
  return fits.length === coming.length;
}

function mirrorState(board: Board, ledger: Ledger, room: string, source: GatheredNote) {
  const isCopy = (facts: { room?: string; source?: string }) =>
    facts.room === room && facts.source === source.id;
  return copyState(board.notes, (id) => ledger.get(id), { room, id: source.id }, isCopy);
}

function bringUpToDate(board: Board, id: string, room: string, source: GatheredNote): void {
  const note = noteEntry(id, board.notes.get(id));
  if (note === undefined) return;
  const now = fieldsOf(note.map);
  const wanted = fieldsForCopy(source, room);
  for (const field of COPIED_FIELDS)
    if (!isSame(now[field], wanted[field])) writeField(note.map, field, wanted[field]);
}
