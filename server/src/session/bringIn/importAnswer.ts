import type { BroughtNote, Return } from '@evenboard/board';
import type { ImportAnswer, ImportSection, ImportSheet } from '@evenboard/protocol';
import type { PlannedFile } from '@evenboard/workbook';
import type { RoomedSheet } from './chooseRooms.ts';
import { doubtItems, noteItems } from './importItems.ts';
import { originsOf, type RoomPlan } from './RoomPlan.ts';

/** The words of more than so many are not told one by one; they are counted. */
const MOST_ITEMS = 2_000;

const isChanged = ({ text, colour, comments }: Return) =>
  text !== undefined || colour !== undefined || comments.length > 0;

const isDeletedThere = ({ isDeleted, isMovedAway }: Return) => isDeleted === true && isMovedAway !== true;

/** Notes that come from other boards of the session. */
function movedHere(plan: RoomPlan): ReadonlySet<BroughtNote> {
  const origins = originsOf(plan);
  const coming = plan.placement.arrivals.filter(({ arrival }) => arrival !== 'already');
  return new Set(coming.flatMap(({ note }) => (origins.get(note)?.isMoved ? [note] : [])));
}

/** What is told of a file that is or would be brought in. */
export function importAnswer(
  roomed: readonly RoomedSheet[],
  plans: readonly RoomPlan[],
  leftOut: PlannedFile['leftOut'],
): ImportAnswer {
  const placements = plans.map(({ placement }) => placement);
  const arrivals = placements.flatMap((one) => one.arrivals);
  const returns = placements.flatMap((one) => one.returns);
  const total = (count: (placement: RoomPlan['placement']) => number) =>
    placements.reduce((sum, one) => sum + count(one), 0);
  const doubts = roomed.flatMap(({ sheet, room }) => (room === null ? [] : doubtItems(sheet, room)));
  const conflicts = returns.reduce((sum, one) => sum + one.conflicts.length, 0);
  const besides = arrivals.filter(({ note, arrival }) => arrival === 'besides' && note.traced === undefined);
  const coming = arrivals.filter(({ arrival }) => arrival !== 'already');
  const already = arrivals.length - coming.length + total(({ same }) => same);
  const deleted = returns.filter(isDeletedThere).length;
  const moved = plans.flatMap((plan) => [...movedHere(plan)]);
  return {
    added: coming.length - moved.length,
    changed: returns.filter(isChanged).length,
    moved: returns.filter(({ place }) => place !== undefined).length + moved.length,
    deleted,
    doubtful: doubts.length + conflicts + besides.length,
    already,
    missing: total(({ missing }) => missing) - deleted,
    gone: total(({ gone }) => gone),
    renamed: total(({ renamings }) => renamings.length),
    sheets: roomed.map((one) => sheetEntry(one, plans)),
    leftOut: leftOut.map((one) => ({ ...one })),
    items: [...doubts, ...plans.flatMap(noteItems)].slice(0, MOST_ITEMS),
  };
}

function sheetEntry(roomed: RoomedSheet, plans: readonly RoomPlan[]): ImportSheet {
  const { sheet, room, isBack } = roomed;
  const plan = plans.find(({ sheets }) => sheets.includes(roomed));
  return {
    name: sheet.name,
    room,
    headerRow: sheet.headerRow,
    ...(isBack && { isBack }),
    sections: plan === undefined ? sheet.sections.map(emptyEntry) : sectionEntries(plan, roomed),
  };
}

function emptyEntry(title: string): ImportSection {
  return { title, isNew: true, notes: 0, changed: 0, moved: 0, deleted: 0 };
}

/** What becomes of each section of a sheet, and last of what is in none. */
function sectionEntries(plan: RoomPlan, roomed: RoomedSheet): ImportSection[] {
  const { sheets, tables, placement } = plan;
  const table = tables[sheets.indexOf(roomed)];
  const titles = table?.sections.map(({ title }) => title) ?? [];
  const entries = [...titles, ''].map(emptyEntry);
  const entryOf = (column: number | undefined) => entries[column ?? titles.length] ?? emptyEntry('');
  const own = new Set(table?.notes);
  const moved = movedHere(plan);
  for (const [column, { traced }] of (table?.sections ?? []).entries()) {
    const entry = entryOf(column);
    const byTitle = placement.sections.find(({ title }) => title === entry.title);
    entry.isNew = traced === undefined ? byTitle?.id === undefined : byTitle?.isGone === true;
    const renaming = placement.renamings.find(({ id }) => id === traced?.id);
    if (renaming !== undefined) entry.was = renaming.before;
  }
  for (const { note, arrival } of placement.arrivals) {
    if (own.has(note) && arrival !== 'already')
      entryOf(note.section)[moved.has(note) ? 'moved' : 'notes'] += 1;
  }
  for (const one of placement.returns) {
    if (one.note === undefined || !own.has(one.note)) continue;
    if (isChanged(one)) entryOf(one.note.section).changed += 1;
    if (one.place !== undefined) entryOf(one.note.section).moved += 1;
  }
  const gone = new Map(placement.returns.flatMap((one) => (isDeletedThere(one) ? [[one.id, one.now]] : [])));
  for (const { id } of table?.missing ?? []) {
    const section = gone.get(id)?.section;
    if (section === undefined) continue;
    const column = table?.sections.findIndex(({ traced }) => traced?.id === section) ?? -1;
    entryOf(column < 0 ? undefined : column).deleted += 1;
  }
  return entries.filter((entry, index) => index < titles.length || !isEmpty(entry));
}

function isEmpty({ notes, changed, moved, deleted }: ImportSection): boolean {
  return notes + changed + moved + deleted === 0;
}
