import type * as Y from 'yjs';
import type { Board } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import { isSame } from '../isSame.ts';
import { noteEntry } from '../Note.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { COPIED_FIELDS, type CopiedField, fieldsForCopy, fieldsOf, writeField } from './copiedFields.ts';
import { fingerprint } from './fingerprint.ts';
import type { GatheredNote } from './GatheredRoom.ts';
import type { CopyUpdate } from './Gathering.ts';

/** Which copy of which note, what was last gathered of it, and where a note of its section goes now. */
export interface CopyToUpdate {
  readonly id: string;
  readonly room: string;
  readonly source: GatheredNote;
  readonly record: CopyRecord;
  readonly section: string;
  readonly claimIn: (section: string) => number;
}

/**
 * Brings into a copy what was changed in the room and not on the main board since, field by field: who sorts a copy into
 * a theme still gets the words that the room goes on writing. Answers what it did, if anything, and what to remember.
 */
export function updateCopy(
  board: Board,
  { id, room, source, record, section, claimIn }: CopyToUpdate,
): { update?: CopyUpdate; record: CopyRecord } {
  const note = noteEntry(id, board.notes.get(id));
  if (note === undefined) return { record };
  const before = updateFields(note.map, fieldsForCopy(source, room), record);
  const isMoved = isToMove(note.place.section, source.section, record) && note.place.section !== section;
  if (isMoved) moveToEnd(board, { id, map: note.map, from: note.place, section, claimIn });
  const isWhereItGoes = isMoved || note.place.section === section;
  const after: CopyRecord = {
    fields: { ...record.fields, ...before.same },
    ...(isWhereItGoes ? { from: source.section, to: section } : placesOf(record)),
  };
  const hasChanged = isMoved || Object.keys(before.changed).length > 0;
  if (!hasChanged) return { record: isSame(after, record) ? record : after };
  return {
    update: { id, before: before.changed, ...(isMoved && { place: note.place }), record },
    record: after,
  };
}

function updateFields(
  map: Y.Map<unknown>,
  wanted: Readonly<Partial<Record<CopiedField, unknown>>>,
  { fields = {} }: CopyRecord,
): { changed: Partial<Record<CopiedField, unknown>>; same: Partial<Record<CopiedField, string>> } {
  const now = fieldsOf(map);
  const changed: Partial<Record<CopiedField, unknown>> = {};
  const same: Partial<Record<CopiedField, string>> = {};
  for (const field of COPIED_FIELDS) {
    const isEqual = isSame(now[field], wanted[field]);
    // With another value than was gathered it was changed on the main board, and stays so.
    if (!isEqual && fingerprint(now[field]) !== fields[field]) continue;
    same[field] = fingerprint(wanted[field]);
    if (isEqual) continue;
    changed[field] = now[field] ?? null;
    writeField(map, field, wanted[field]);
  }
  return { changed, same };
}

/** In the room it is in another section than it was, and on the main board where it was put. */
function isToMove(now: string, from: string, record: CopyRecord): boolean {
  return record.from !== undefined && record.from !== from && record.to === now;
}

function placesOf({ from, to }: CopyRecord): Pick<CopyRecord, 'from' | 'to'> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function moveToEnd(
  board: Board,
  copy: {
    id: string;
    map: Y.Map<unknown>;
    from: { readonly section: string; readonly row: number };
    section: string;
    claimIn: (section: string) => number;
  },
): void {
  const row = copy.claimIn(copy.section);
  board.gaps.set(gapKey(copy.id, copy.from.row), { ...copy.from });
  copy.map.set('place', { section: copy.section, row });
  if (copy.map.has('position')) copy.map.delete('position');
}
