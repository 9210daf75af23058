import * as Y from 'yjs';
import { type Board, change } from '../Board.ts';
import { gapKey } from '../Gap.ts';
import { noteEntry } from '../Note.ts';
import { removeEmptySections } from '../removeEmptySections.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { chunks } from './chunks.ts';
import { COPIED_FIELDS, type CopiedField, fieldsOf, writeField } from './copiedFields.ts';
import { fingerprint } from './fingerprint.ts';
import type { CopyUpdate, Gathered } from './Gathering.ts';
import { commentKey } from './gatherComments.ts';
import { removeCopies } from './removeCopies.ts';

/** What was last gathered, by the ids of copies. */
type Records = ReadonlyMap<string, CopyRecord>;

/** What taking a gathering back has done. */
export interface UndoneGathering {
  /** How many notes and comments were taken away or became what they had been. */
  readonly takenBack: number;
  /** How many notes stay as they are because people have worked on them since. */
  readonly kept: number;
  /** What is to be remembered: what was taken back may be gathered again. */
  readonly records: Records;
}

/** So many notes are taken away in some hundredths of a second. */
const NOTES_A_PART = 1_000;

/**
 * A gathering in parts that are taken back one after the other, so that nobody has to wait for all of it. The last notes
 * go first: above them nothing leaves a gap. What is left, and what else was done, is the last part.
 */
export function undoingParts(gathered: Gathered, most = NOTES_A_PART): readonly Gathered[] {
  const none = { notes: [], updates: [], comments: [], settled: [], labels: {}, sections: [] };
  const parts = chunks(gathered.notes.toReversed(), most).slice(0, -1);
  return [...parts.map((notes) => ({ ...none, notes })), gathered];
}

/** What all parts have done together. */
export function joinUndone(parts: readonly UndoneGathering[]): UndoneGathering {
  return {
    takenBack: parts.reduce((sum, { takenBack }) => sum + takenBack, 0),
    // What stays is looked at again in the last one.
    kept: parts.at(-1)?.kept ?? 0,
    records: new Map(parts.flatMap(({ records }) => [...records])),
  };
}

/**
 * Takes back what a gathering did, apart from what people have changed since: a copy that somebody has edited, moved to
 * another section or commented on stays. Only the server calls it.
 */
export function undoGathering(main: Board, gathered: Gathered, remembered: Records): UndoneGathering {
  return change(main, () => {
    const records = new Map<string, CopyRecord>();
    const isOurs = (comment: string) => remembered.has(commentKey(comment));
    const { talkedOn, answered } = peoplesComments(main, isOurs);
    const [going, staying] = split(
      gathered.notes.filter((id) => main.notes.has(id)),
      (id) => !talkedOn.has(id) && isAsGathered(main, id, remembered.get(id)),
    );
    removeCopies(main, going);
    const gone = gathered.comments.filter((id) => isToGo(main, id, new Set(staying), answered));
    for (const id of gone) main.comments.delete(id);
    for (const id of going) records.set(id, { isTakenBack: true });
    for (const id of gone) records.set(commentKey(id), { isTakenBack: true });
    const restored = gathered.updates.map((update) => restoreNote(main, update, remembered, records));
    for (const one of gathered.settled) restoreComment(main, one, remembered, records);
    clearLabels(main, gathered.labels);
    removeEmptySections(main, gathered.sections);
    return {
      takenBack: going.length + gone.length + restored.filter((how) => how === 'restored').length,
      kept: staying.length + restored.filter((how) => how === 'kept').length,
      records,
    };
  });
}

/** The notes on which people have commented, and the comments they have answered. */
function peoplesComments(
  main: Board,
  isOurs: (id: string) => boolean,
): { talkedOn: Set<unknown>; answered: Set<unknown> } {
  const talkedOn = new Set<unknown>();
  const answered = new Set<unknown>();
  main.comments.forEach((value, id) => {
    if (!(value instanceof Y.Map) || isOurs(id)) return;
    talkedOn.add(value.get('note'));
    answered.add(value.get('replyTo'));
  });
  return { talkedOn, answered };
}

function isAsGathered(main: Board, id: string, record: CopyRecord | undefined): boolean {
  const note = noteEntry(id, main.notes.get(id));
  if (note === undefined) return true;
  if (record?.to !== note.place.section) return false;
  const now = fieldsOf(note.map);
  return COPIED_FIELDS.every((field) => record.fields?.[field] === fingerprint(now[field]));
}

/** A comment stays with a note that stays, and where somebody has answered it. */
function isToGo(
  main: Board,
  id: string,
  staying: ReadonlySet<unknown>,
  answered: ReadonlySet<unknown>,
): boolean {
  const comment = main.comments.get(id);
  return comment instanceof Y.Map && !staying.has(comment.get('note')) && !answered.has(id);
}

function restoreNote(
  main: Board,
  { id, before, place, record }: CopyUpdate,
  remembered: Records,
  records: Map<string, CopyRecord>,
): 'restored' | 'kept' | 'gone' {
  const note = noteEntry(id, main.notes.get(id));
  if (note === undefined || records.get(id)?.isTakenBack) return 'gone';
  const last = remembered.get(id);
  const now = fieldsOf(note.map);
  const changed = COPIED_FIELDS.filter((field) => Object.hasOwn(before, field));
  const untouched = changed.filter((field) => last?.fields?.[field] === fingerprint(now[field]));
  for (const field of untouched) writeField(note.map, field, before[field] ?? undefined);
  const isBack = place !== undefined && last?.to === note.place.section;
  if (isBack) {
    main.gaps.set(gapKey(id, note.place.row), { ...note.place });
    main.gaps.delete(gapKey(id, place.row));
    note.map.set('place', { ...place });
  }
  records.set(id, recordBefore(last, record, untouched, isBack));
  return untouched.length < changed.length || (place !== undefined && !isBack) ? 'kept' : 'restored';
}

/** As remembered before, in what was restored: the next gathering brings it again. */
function recordBefore(
  last: CopyRecord | undefined,
  before: CopyRecord,
  fields: readonly CopiedField[],
  isBack: boolean,
): CopyRecord {
  const restored = Object.fromEntries(fields.map((field) => [field, before.fields?.[field]]));
  const { from, to } = (isBack ? before : last) ?? {};
  return {
    fields: { ...last?.fields, ...restored },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function restoreComment(
  main: Board,
  { id, before, record }: Gathered['settled'][number],
  remembered: Records,
  records: Map<string, CopyRecord>,
): void {
  const comment = main.comments.get(id);
  const last = remembered.get(commentKey(id))?.fields?.resolved;
  if (!(comment instanceof Y.Map) || last !== fingerprint(comment.get('resolved'))) return;
  if (before === null) comment.delete('resolved');
  else comment.set('resolved', before);
  records.set(commentKey(id), record);
}

function clearLabels(main: Board, labels: Gathered['labels']): void {
  for (const [colour, label] of Object.entries(labels)) {
    if (main.legend.get(colour) === label) main.legend.delete(colour);
  }
}

function split<T>(things: readonly T[], isFirst: (thing: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const thing of things) (isFirst(thing) ? first : second).push(thing);
  return [first, second];
}
