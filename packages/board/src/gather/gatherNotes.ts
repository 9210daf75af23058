import { type Board, change } from '../Board.ts';
import { isSame } from '../isSame.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { copyMap, fieldsForCopy, fingerprintsOf } from './copiedFields.ts';
import { copyId } from './copyId.ts';
import { type CopyState, copyState } from './copyState.ts';
import { endsOfColumns } from './endOfColumn.ts';
import type { GatheredNote, GatheredRoom } from './GatheredRoom.ts';
import type { CopyUpdate, Gathering, GatherLayout, GatherMemory } from './Gathering.ts';
import { type CopyIds, gatherComments } from './gatherComments.ts';
import { labelColours } from './labelColours.ts';
import { sectionTargets } from './sectionTargets.ts';
import { updateCopy } from './updateCopy.ts';

/** A note of a room with its copy on the main board. */
interface Candidate {
  readonly room: GatheredRoom;
  readonly source: GatheredNote;
  readonly copy: CopyState;
}

/**
 * Brings all notes of rooms to the main board as notes like any others, in the order of the rooms, below what is there:
 * what is new comes, what was edited in its room and not on the main board is brought up to date, nothing comes twice,
 * and what was deleted or merged on the main board stays so. Writes nothing where there is nothing to do.
 * Only the server calls it: two at once would write one note twice. `undefined`, and nothing happens, where the board
 * would have more than `mostNotes`.
 */
export function gatherNotes(
  main: Board,
  rooms: readonly GatheredRoom[],
  memory: GatherMemory,
  { layout, mostNotes }: { layout: GatherLayout; mostNotes: number },
): Gathering | undefined {
  const candidates = rooms.flatMap((room) =>
    room.notes.map((source) => ({ room, source, copy: noteCopy(main, memory, room.id, source) })),
  );
  const coming = candidates.filter(({ copy }) => isToCome(copy, memory));
  const there = candidates.filter(({ copy }) => copy.state === 'there');
  if (coming.length > 0 && main.notes.size + coming.length > mostNotes) return undefined;
  const copies = new Map(candidates.map(({ room, source, copy }) => [copyId(room.id, source.id), copy.id]));
  return change(main, () => write(main, rooms, { ...memory, copies }, { layout, coming, there }));
}

function write(
  main: Board,
  rooms: readonly GatheredRoom[],
  memory: GatherMemory & { readonly copies: CopyIds },
  {
    layout,
    coming,
    there,
  }: { layout: GatherLayout; coming: readonly Candidate[]; there: readonly Candidate[] },
): Gathering {
  const records = new Map<string, CopyRecord>();
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
  for (const { room, source, copy } of there) {
    const record = memory.records.get(copy.id) ?? {};
    const section = targets.sectionFor(room, source.section);
    const done = updateCopy(main, {
      ...copy,
      room: room.id,
      source,
      record,
      section,
      claimIn: claimIn(room),
    });
    if (done.update !== undefined) updates.push(done.update);
    if (!isSame(done.record, record)) records.set(copy.id, done.record);
  }
  const answers = gatherComments(main, rooms, memory, records);
  const contributing = new Set(coming.map(({ room }) => room));
  const labels = labelColours(
    main,
    rooms.filter((room) => contributing.has(room)),
  );
  const notes = coming.map(({ copy }) => copy.id);
  return { gathered: { notes, updates, ...answers, labels, sections: targets.made }, records };
}

function noteCopy(main: Board, { ledger }: GatherMemory, room: string, source: GatheredNote): CopyState {
  return copyState(
    main.notes,
    (id) => ledger.get(id),
    { room, id: source.id },
    (facts) =>
      facts.room === room &&
      facts.source === source.id &&
      facts.author === source.author &&
      facts.createdAt === source.createdAt,
  );
}

/** What was there and is not any more was deleted by somebody, unless a gathering was undone. */
function isToCome({ id, state }: CopyState, { records }: GatherMemory): boolean {
  return state === 'new' || (state === 'gone' && records.get(id)?.isTakenBack === true);
}
