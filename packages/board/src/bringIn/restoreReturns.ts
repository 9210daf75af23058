import type { Board } from '../Board.ts';
import { setNoteText } from '../editNoteText.ts';
import { gapKey } from '../Gap.ts';
import { noteEntry } from '../Note.ts';
import { restoreDeleted } from '../restoreDeleted.ts';
import type { BroughtIn } from './Bringing.ts';

interface Restoring {
  readonly untouched: BroughtIn['changed'];
  readonly deleted: BroughtIn['deleted'];
  readonly leavesGap: (id: string) => boolean;
}

/** Notes that a file has changed become what they were, and those that it deleted come back. Answers how many. */
export function restoreReturns(board: Board, { untouched, deleted, leavesGap }: Restoring): number {
  for (const { id, before } of untouched) {
    const entry = noteEntry(id, board.notes.get(id));
    if (entry === undefined) continue;
    setNoteText(board, id, before.text);
    if (entry.map.get('colour') !== before.colour) entry.map.set('colour', before.colour);
    if (before.position !== undefined) entry.map.set('position', before.position);
    const { section, row } = entry.place;
    if (section === before.place.section && row === before.place.row) continue;
    if (leavesGap(id)) board.gaps.set(gapKey(id, row), { section, row });
    board.gaps.delete(gapKey(id, before.place.row));
    entry.map.set('place', { ...before.place });
  }
  const lost = { notes: deleted, sections: [] };
  const back = restoreDeleted(board, lost, { mostNotes: Number.POSITIVE_INFINITY });
  return untouched.length + back.notes;
}
