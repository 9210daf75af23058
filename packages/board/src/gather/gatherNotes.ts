import type { Board } from '../Board.ts';
import { isSame } from '../isSame.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { copyMap, fieldsForCopy, fingerprintsOf } from './copiedFields.ts';
import { type CopyState, copyState, type Ledger } from './copyState.ts';
import { endsOfColumns } from './endOfColumn.ts';
import type { GatheredNote, GatheredRoom } from './GatheredRoom.ts';
import type { CopyUpdate, GatherLayout, GatherMemory } from './Gathering.ts';
import { sectionTargets } from './sectionTargets.ts';
import { updateCopy } from './updateCopy.ts';

/** A note and whose it is. */
export interface RoomNote {
  readonly room: GatheredRoom;
  readonly source: GatheredNote;
}

/** A note of a room with its copy on the main board. */
interface Candidate extends RoomNote {
  readonly copy: CopyState;
}

/** What bringing notes has done. */
interface BroughtNotes {
  readonly candidates: readonly Candidate[];
  /** Those that came. */
  readonly coming: readonly Candidate[];
  readonly updates: readonly CopyUpdate[];
  readonly sections: readonly string[];
}

/**
 * Brings some of the rooms' notes to the main board, below what is there, or up to date. `records` learns what is to be
 * remembered. Only inside a transaction.
 */
export function bringNotes(
  main: Board,
  notes: readonly RoomNote[],
  memory: GatherMemory,
  { layout, records }: { layout: GatherLayout; records: Map<string, CopyRecord> },
): BroughtNotes {
  const candidates = notes.map((note) => ({ ...note, copy: noteCopy(main, memory.ledger, note) }));
  const coming = candidates.filter(({ copy }) => isToCome(copy, memory.records));
  const targets = sectionTargets(main, layout);
  const ends = endsOfColumns(main);
  const claimIn = (room: GatheredRoom) => (section: string) => {
    targets.make(section, room);
    return ends(section);
  };
  for (const { room, source, copy } of coming) {
    const section = targets.sectionFor(room, source.section);
    const place = { section, row: claimIn(room)(section) };
    main.notes.set(copy.id, copyMap({ place, room: room.id, source }));
    const fields = fingerprintsOf(fieldsForCopy(source, room.id));
    records.set(copy.id, { fields, from: source.section, to: section });
  }
  const updates: CopyUpdate[] = [];
  for (const { room, source, copy } of candidates.filter((one) => one.copy.state === 'there')) {
    const record = memory.records.get(copy.id) ?? {};
    const section = targets.sectionFor(room, source.section);
    const where = { ...copy, room: room.id, source, record, section, claimIn: claimIn(room) };
    const done = updateCopy(main, where);
    if (done.update !== undefined) updates.push(done.update);
    if (!isSame(done.record, record)) records.set(copy.id, done.record);
  }
  return { candidates, coming, updates, sections: targets.made };
}

/** Where a note's copy is, and whether it is there. */
export function noteCopy(main: Board, ledger: Ledger, { room, source }: RoomNote): CopyState {
  return copyState(
    main.notes,
    (id) => ledger.get(id),
    { room: room.id, id: source.id },
    (facts) =>
      facts.room === room.id &&
      facts.source === source.id &&
      facts.author === source.author &&
      facts.createdAt === source.createdAt,
  );
}

/** What was there and is not any more was deleted by somebody, unless a gathering was undone. */
export function isToCome({ id, state }: CopyState, records: GatherMemory['records']): boolean {
  return state === 'new' || (state === 'gone' && records.get(id)?.isTakenBack === true);
}
